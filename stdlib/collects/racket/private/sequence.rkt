;; Sequences at run time: what make-sequence makes of any sequence, prop:sequence, make-do-sequence
;; and sequence-generate.
(module sequence "medium.rkt"
  (#%provide make-sequence sequence? prop:sequence make-do-sequence prop:stream stream?
             stream-empty? stream-first stream-rest
             sequence-generate sequence-generate* make-steps make-range-stream
             sequence->stream)

  (#%require '#%flfxnum)

  (define-values (struct:do-sequence make-do-sequence* do-sequence? do-sequence-ref do-sequence-set)
    (make-struct-type 'sequence #f 1 0 #f
                      (list (cons prop:custom-write
                                  (lambda (v port mode) (write-string "#<sequence>" port))))))

  (define-values (prop:sequence has-sequence? sequence-property)
    (make-struct-type-property
     'sequence
     (lambda (v info)
       (unless (and (procedure? v) (procedure-arity-includes? v 1))
         (raise-argument-error 'sequence-property-guard "(procedure-arity-includes/c 1)" v))
       v)))

  ;; The value is a vector of the procedures that tell emptiness, first element and rest.
  (define-values (prop:stream has-stream? stream-methods)
    (make-struct-type-property
     'stream
     (lambda (v info)
       (unless (and (vector? v) (= (vector-length v) 3))
         (raise-argument-error 'guard-for-prop:stream "(vector/c procedure? procedure? procedure?)" v))
       v)))

  (define (stream? v) (or (list? v) (has-stream? v)))

  (define (check-stream who v)
    (unless (stream? v)
      (raise-argument-error who "stream?" v)))

  (define (check-non-empty who v)
    (when (or (not (stream? v)) (stream-empty? v))
      (raise-argument-error who "(and/c stream? (not/c stream-empty?))" v)))

  (define (stream-empty? v)
    (check-stream 'stream-empty? v)
    (if (has-stream? v) ((vector-ref (stream-methods v) 0) v) (null? v)))
  (define (stream-first v)
    (check-non-empty 'stream-first v)
    (if (has-stream? v) ((vector-ref (stream-methods v) 1) v) (car v)))
  (define (stream-rest v)
    (check-non-empty 'stream-rest v)
    (if (has-stream? v) ((vector-ref (stream-methods v) 2) v) (cdr v)))

  (define (sequence? v)
    (or (exact-nonnegative-integer? v)
        (do-sequence? v)
        (stream? v)
        (mpair? v)
        (vector? v)
        (string? v)
        (bytes? v)
        (flvector? v)
        (fxvector? v)
        (input-port? v)
        (hash? v)
        (and (has-sequence? v) #t)))

  (define (make-do-sequence thunk)
    (make-do-sequence* thunk))

  ;; A sequence from the seven values that a loop needs: see make-sequence.
  (define (make-steps position->values before-next next start more? value-more? both-more?)
    (make-do-sequence*
     (lambda ()
       (values position->values before-next next start more? value-more? both-more?))))

  ;; The steps through what is indexed
  (define-syntax-rule (indexed v length ref)
    (let ([n (length v)])
      (values (lambda (i) (ref v i)) #f add1 0 (lambda (i) (< i n)) #f #f)))

  ;; From a position to values; what is done with the position once the values are there, #f for
  ;; nothing; the next position; the first one; and whether to go on with a position, with values,
  ;; with both (#f for always).
  (define (make-sequence ids v)
    (cond
      [(list? v) (values car cdr values v pair? #f #f)]
      [(exact-nonnegative-integer? v) (values values #f add1 0 (lambda (i) (< i v)) #f #f)]
      [(vector? v) (indexed v vector-length vector-ref)]
      [(do-sequence? v) (checked-steps (do-sequence-ref v 0))]
      [(string? v) (indexed v string-length string-ref)]
      [(bytes? v) (indexed v bytes-length bytes-ref)]
      [(flvector? v) (indexed v flvector-length flvector-ref)]
      [(fxvector? v) (indexed v fxvector-length fxvector-ref)]
      [(hash? v)
       (values (lambda (i) (hash-iterate-key+value v i))
               #f
               (lambda (i) (hash-iterate-next v i))
               (hash-iterate-first v)
               values #f #f)]
      [(mpair? v) (values mcar mcdr values v mpair? #f #f)]
      [(has-stream? v)
       (values stream-first stream-rest values v (lambda (s) (not (stream-empty? s))) #f #f)]
      [(has-sequence? v) (make-sequence ids ((sequence-property v) v))]
      [(input-port? v)
       (values (lambda (port) (read-byte port)) #f values v #f
               (lambda (byte) (not (eof-object? byte))) #f)]
      [else
       (raise
        (exn:fail:contract
         (string-append "for: expected a sequence for "
                        (if (null? (cdr ids))
                            (symbol->string (car ids))
                            (format "~a" ids))
                        ", got something else: "
                        (format "~v" v))
         (current-continuation-marks)))]))

  ;; The values of a user's thunk: 5, 6 or 7 of them.
  (define (checked-steps thunk)
    (call-with-values
     thunk
     (case-lambda
       [(p->v next start more? value-more? both-more?)
        (values p->v #f next start more? value-more? both-more?)]
       [(p->v before-next next start more? value-more? both-more?)
        (values p->v before-next next start more? value-more? both-more?)]
       [results
        (raise
         (exn:fail:contract:arity
          (string-append
           "result arity mismatch;\n expected number of values not received\n  expected: 6 or 7\n  received: "
           (number->string (length results)))
          (current-continuation-marks)))])))

  ;; Integers and other reals as streams
  (define-values (struct:range make-range range? range-ref range-set)
    (make-struct-type
     'stream #f 3 0 #f
     (list
      (cons prop:custom-write (lambda (v port mode) (write-string "#<stream>" port)))
      (cons prop:stream
            (vector (lambda (r) (not ((range-ref r 1) (range-ref r 0))))
                    (lambda (r) (range-ref r 0))
                    (lambda (r)
                      (make-range ((range-ref r 2) (range-ref r 0))
                                  (range-ref r 1)
                                  (range-ref r 2)))))
      (cons prop:sequence
            (lambda (r)
              (make-steps values #f (range-ref r 2) (range-ref r 0) (range-ref r 1) #f #f))))))

  ;; start, (next start) ..., as long as more? holds
  (define (make-range-stream start more? next) (make-range start more? next))

  (define (steps-of who v)
    (unless (sequence? v)
      (raise-argument-error who "sequence?" v))
    (make-sequence '(#f) v))

  ;; One step: the values at position as a list, and the next position; #f and #f at the end.
  (define (step position p->v before-next next more? value-more? both-more?)
    (if (or (not more?) (more? position))
        (let* ([vals (call-with-values (lambda () (p->v position)) list)]
               [middle (if before-next (before-next position) position)])
          (if (or (not value-more?) (apply value-more? vals))
              (values vals
                      (lambda ()
                        (and (or (not both-more?) (apply both-more? position vals))
                             (box (next middle)))))
              (values #f #f)))
        (values #f #f)))

  (define (sequence-generate v)
    (let-values ([(p->v before-next next start more? value-more? both-more?)
                  (steps-of 'sequence-generate v)])
      ;; position: a box, a thunk for it while the element before it was taken, or #f at the end
      (let ([position (box start)] [prefetched #f])
        (define (fetch!)
          (unless prefetched
            (when (procedure? position)
              (set! position (position)))
            (when position
              (let-values ([(vals then)
                            (step (unbox position) p->v before-next next more? value-more?
                                  both-more?)])
                (set! prefetched vals)
                (set! position then)))))
        (values
         (lambda ()
           (fetch!)
           (and prefetched #t))
         (lambda ()
           (fetch!)
           (if prefetched
               (let ([vals prefetched])
                 (set! prefetched #f)
                 (apply values vals))
               (raise
                (exn:fail:contract "sequence has no more values"
                                   (current-continuation-marks)))))))))

  (define (sequence-generate* v)
    (let-values ([(p->v before-next next start more? value-more? both-more?)
                  (steps-of 'sequence-generate* v)])
      (define (from position)
        (let-values ([(vals then)
                      (step position p->v before-next next more? value-more? both-more?)])
          (if vals
              (values vals
                      (lambda ()
                        (let ([position (then)])
                          (if position (from (unbox position)) (at-end)))))
              (at-end))))
      (define (at-end)
        (values #f
                (lambda ()
                  (raise
                   (exn:fail:contract "sequence has no more values"
                                      (current-continuation-marks))))))
      (from start)))

  ;; A stream whose cells are made when they are wanted
  (define-values (struct:cell make-cell cell? cell-ref cell-set!)
    (make-struct-type
     'stream #f 1 0 #f
     (list
      (cons prop:custom-write (lambda (v port mode) (write-string "#<stream>" port)))
      (cons prop:stream
            (vector (lambda (c) (not (car (forced c))))
                    (lambda (c) (apply values (car (forced c))))
                    (lambda (c) (cdr (forced c))))))))

  ;; The cell's content: a pair of the values, #f at the end, and the rest.
  (define (forced c)
    (when (procedure? (cell-ref c 0))
      (let-values ([(vals next) ((cell-ref c 0))])
        (cell-set! c 0 (cons vals (make-cell next)))))
    (cell-ref c 0))

  (define (sequence->stream v)
    (unless (sequence? v)
      (raise-argument-error 'sequence->stream "sequence?" v))
    (if (stream? v)
        v
        (make-cell (lambda () (sequence-generate* v))))))
