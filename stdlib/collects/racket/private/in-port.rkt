;; in-port, in-lines, in-bytes-lines, in-input-port-bytes, in-input-port-chars, in-producer, in-value
;; and in-indexed.
(module in-port "medium.rkt"
  (#%require "define-sequence.rkt" "sequence.rkt" "for-literals.rkt"
             (rename "in-range.rkt" *in-naturals in-naturals)
             (for-syntax "small.rkt" "joined-clauses.rkt"))
  (#%provide (rename *in-port in-port) (rename *in-lines in-lines)
             (rename *in-bytes-lines in-bytes-lines)
             (rename *in-input-port-bytes in-input-port-bytes)
             (rename *in-input-port-chars in-input-port-chars)
             (rename *in-producer in-producer) (rename *in-value in-value)
             (rename *in-indexed in-indexed))

  (define (not-eof? v) (not (eof-object? v)))

  (define (check-port who v)
    (unless (input-port? v) (raise-argument-error who "input-port?" v)))

  (define (check-mode who mode)
    (unless (memq mode '(linefeed return return-linefeed any any-one))
      (raise-argument-error who "(or/c 'linefeed 'return 'return-linefeed 'any 'any-one)" mode)))

  ;; A sequence of what read gives until it gives an eof
  (define (reading read)
    (make-steps (lambda (position) (read)) #f values (void) #f not-eof? #f))

  (define in-port
    (case-lambda
      [() (in-port read (current-input-port))]
      [(read) (in-port read (current-input-port))]
      [(read port)
       (unless (and (procedure? read) (procedure-arity-includes? read 1))
         (raise-argument-error 'in-port "(procedure-arity-includes/c 1)" read))
       (check-port 'in-port port)
       (reading (lambda () (read port)))]))

  (define-syntax-rule (define-line-sequence name read-one)
    (define name
      (case-lambda
        [() (name (current-input-port) 'any)]
        [(port) (name port 'any)]
        [(port mode)
         (check-port 'name port)
         (check-mode 'name mode)
         (reading (lambda () (read-one port mode)))])))

  (define-line-sequence in-lines read-line)
  (define-line-sequence in-bytes-lines read-bytes-line)

  (define-syntax-rule (define-unit-sequence name read-one)
    (define (name port)
      (check-port 'name port)
      (reading (lambda () (read-one port)))))

  (define-unit-sequence in-input-port-bytes read-byte)
  (define-unit-sequence in-input-port-chars read-char)

  ;; The clause of a sequence that calls read with the evaluated arguments
  (begin-for-syntax
    (define (reading-clause id bindings checks call)
      (with-syntax ([id id] [bindings bindings] [checks checks] [call call])
        #'[(id)
           (:do-in bindings checks () #t ([(id) call]) (not-eof? id) #t ())])))

  (define-sequence-syntax *in-port
    (lambda () #'in-port)
    (lambda (stx)
      (syntax-case stx ()
        [[(id) (_)] #'[(id) (*in-port read (current-input-port))]]
        [[(id) (_ read)] #'[(id) (*in-port read (current-input-port))]]
        [[(id) (_ read-expr port-expr)]
         (reading-clause #'id
                         #'([(read) read-expr] [(port) port-expr])
                         #'(check-in-port read port)
                         #'(read port))]
        [_ #f])))

  (define (check-in-port read port)
    (unless (and (procedure? read) (procedure-arity-includes? read 1))
      (raise-argument-error 'in-port "(procedure-arity-includes/c 1)" read))
    (check-port 'in-port port))

  (define-syntax-rule (define-line-syntax *name name read-one)
    (define-sequence-syntax *name
      (lambda () #'name)
      (lambda (stx)
        (syntax-case stx ()
          [[(id) (_)] #'[(id) (*name (current-input-port) 'any)]]
          [[(id) (_ port-expr)] #'[(id) (*name port-expr 'any)]]
          [[(id) (_ port-expr mode-expr)]
           (reading-clause #'id
                           #'([(port) port-expr] [(mode) mode-expr])
                           #'(begin
                               (check-port 'name port)
                               (check-mode 'name mode))
                           #'(read-one port mode))]
          [_ #f]))))

  (define-line-syntax *in-lines in-lines read-line)
  (define-line-syntax *in-bytes-lines in-bytes-lines read-bytes-line)

  (define-syntax-rule (define-unit-syntax *name name read-one)
    (define-sequence-syntax *name
      (lambda () #'name)
      (lambda (stx)
        (syntax-case stx ()
          [[(id) (_ port-expr)]
           (reading-clause #'id #'([(port) port-expr]) #'(check-port 'name port) #'(read-one port))]
          [_ #f]))))

  (define-unit-syntax *in-input-port-bytes in-input-port-bytes read-byte)
  (define-unit-syntax *in-input-port-chars in-input-port-chars read-char)

  ;; in-producer
  (define in-producer
    (case-lambda
      [(producer)
       (make-steps (lambda (position) (producer)) #f values (void) #f #f #f)]
      [(producer stop . args)
       (let ([stop? (stop-predicate stop)])
         (make-steps (lambda (position) (apply producer args))
                     #f values (void) #f
                     (lambda results (not (apply stop? results)))
                     #f))]))

  (define (stop-predicate stop)
    (if (procedure? stop) stop (lambda (v) (eq? v stop))))

  (define-sequence-syntax *in-producer
    (lambda () #'in-producer)
    (lambda (stx)
      (syntax-case stx ()
        [[(id ...) (_ producer-expr)]
         #'[(id ...)
            (:do-in ([(producer) producer-expr]) #t () #t ([(id ...) (producer)]) #t #t ())]]
        [[(id ...) (_ producer-expr stop-expr arg ...)]
         (with-syntax ([(temp ...) (generate-temporaries* #'(arg ...))])
           #'[(id ...)
              (:do-in ([(producer) producer-expr]
                       [(stop?) (stop-predicate stop-expr)]
                       [(temp) arg] ...)
                      #t
                      ()
                      #t
                      ([(id ...) (producer temp ...)])
                      (not (stop? id ...))
                      #t
                      ())])]
        [_ #f])))

  (begin-for-syntax
    (define (generate-temporaries* forms)
      (map (lambda (form) ((make-syntax-introducer) (quote-syntax arg))) (stx->list forms))))

  ;; in-value
  (define (in-value v)
    (make-steps (lambda (more?) v) #f (lambda (more?) #f) #t values #f #f))

  (define-sequence-syntax *in-value
    (lambda () #'in-value)
    (lambda (stx)
      (syntax-case stx ()
        [[(id) (_ e)]
         #'[(id) (:do-in () #t ([more? #t]) more? ([(id) e]) #t #t (#f))]]
        [_ #f])))

  ;; in-indexed
  (define (in-indexed v)
    (unless (sequence? v) (raise-argument-error 'in-indexed "sequence?" v))
    (let-values ([(p->v before-next next start more? value-more? both-more?)
                  (make-sequence '(v) v)])
      (make-steps (lambda (position) (values (p->v (car position)) (cdr position)))
                  (lambda (position)
                    (cons (if before-next (before-next (car position)) (car position))
                          (cdr position)))
                  (lambda (position) (cons (next (car position)) (add1 (cdr position))))
                  (cons start 0)
                  (and more? (lambda (position) (more? (car position))))
                  (and value-more? (lambda (v i) (value-more? v)))
                  (and both-more? (lambda (position v i) (both-more? (car position) v))))))

  (define-sequence-syntax *in-indexed
    (lambda () #'in-indexed)
    (lambda (stx)
      (syntax-case stx ()
        [[(id index) (_ e)]
         (joined-clause (list #'[(id) e] #'[(index) (*in-naturals)]))]
        [_ #f]))))
