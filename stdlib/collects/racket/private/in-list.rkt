;; in-list, in-mlist, in-vector, in-string and in-bytes.
(module in-list "medium.rkt"
  (#%require "define-sequence.rkt" "sequence.rkt" "for-literals.rkt" (for-syntax "small.rkt"))
  (#%provide (rename *in-list in-list) (rename *in-mlist in-mlist) (rename *in-vector in-vector)
             (rename *in-string in-string) (rename *in-bytes in-bytes)
             check-slice slice-steps define-slice-sequence)

  (define (raise-not-list v) (raise-argument-error 'in-list "list?" v))

  (define (in-list l)
    (unless (list? l) (raise-not-list l))
    l)

  (define-sequence-syntax *in-list
    (lambda () #'in-list)
    (lambda (stx)
      (syntax-case stx ()
        [[(id) (_ e)]
         #'[(id)
            (:do-in ([(l) e])
                    (unless (list? l) (raise-not-list l))
                    ([rest l])
                    (pair? rest)
                    ([(id) (car rest)] [(next) (cdr rest)])
                    #t
                    #t
                    (next))]]
        [_ #f])))

  (define (check-mlist l)
    (unless (or (mpair? l) (null? l))
      (raise-argument-error 'in-mlist "(or/c mpair? null)" l)))

  (define (in-mlist l)
    (check-mlist l)
    (make-steps mcar mcdr values l mpair? #f #f))

  (define-sequence-syntax *in-mlist
    (lambda () #'in-mlist)
    (lambda (stx)
      (syntax-case stx ()
        [[(id) (_ e)]
         #'[(id)
            (:do-in ([(l) e])
                    #t
                    ([rest l])
                    (not (null? rest))
                    ([(id) (mcar rest)] [(next) (mcdr rest)])
                    #t
                    #t
                    (next))]]
        [_ #f])))

  ;; The end of the slice of v (of the kind that what names, n long) from start by step, #f as stop
  ;; being the natural end; errors if it is out of range.
  (define (check-slice who what v n start stop step)
    (unless (exact-nonnegative-integer? start)
      (raise-argument-error who "exact-nonnegative-integer?" start))
    (unless (or (not stop) (exact-integer? stop))
      (raise-argument-error who "exact-integer?" stop))
    (unless (and (exact-integer? step) (not (eqv? step 0)))
      (raise-argument-error who "(and/c exact-integer? (not/c zero?))" step))
    (unless (or (< start n)
                (and (= start n) (or (eqv? stop start) (and (not stop) (> step 0)))))
      (raise-bad-index who what "starting" start v 0 (sub1 n)))
    (unless (or (not stop) (<= -1 stop n))
      (raise-bad-index who what "stopping" stop v -1 n))
    (when (and stop (if (> step 0) (< stop start) (> stop start)))
      (raise-arguments-error
       who
       (if (> step 0)
           "starting index more than stopping index, but given a positive step"
           "starting index less than stopping index, but given a negative step")
       "starting index" start "stopping index" stop "step" step))
    (or stop (if (> step 0) n -1)))

  (define (raise-bad-index who what which index v low high)
    (raise-arguments-error
     who (string-append which " index is out of range")
     (string-append which " index") index
     "valid range" (unquoted-printing-string
                    (string-append "[" (number->string low) ", " (number->string high) "]"))
     what v))

  (define (slice-steps v ref start end step)
    (make-steps (lambda (i) (ref v i))
                #f
                (lambda (i) (+ i step))
                start
                (if (> step 0) (lambda (i) (< i end)) (lambda (i) (> i end)))
                #f #f))

  ;; A sequence syntax over an indexed type
  (define-syntax (define-slice-sequence stx)
    (syntax-case stx ()
      [(_ *name name what is? length ref)
       #'(begin
           (define (check-type v)
             (unless (is? v) (raise-argument-error 'name what v)))
           (define (check v start stop step)
             (check-type v)
             (check-slice 'name what v (length v) start stop step))
           (define name
             (case-lambda
               [(v) (name v 0 #f 1)]
               [(v start) (name v start #f 1)]
               [(v start stop) (name v start stop 1)]
               [(v start stop step)
                (let ([end (check v start stop step)])
                  (slice-steps v ref start end step))]))
           (define-sequence-syntax *name
             (lambda () #'name)
             (lambda (stx)
               (syntax-case stx ()
                 [[(id) (_ e)]
                  #'[(id)
                     (:do-in ([(v) e])
                             (unless (is? v) (check-type v))
                             ([i 0] [n (length v)])
                             (< i n)
                             ([(id) (ref v i)])
                             #t
                             #t
                             ((add1 i) n))]]
                 [[(id) (_ e start)] #'[(id) (*name e start #f 1)]]
                 [[(id) (_ e start stop)] #'[(id) (*name e start stop 1)]]
                 [[(id) (_ e start stop step)]
                  (eqv? (syntax-e #'step) 1)
                  #'[(id)
                     (:do-in ([(v first end)
                               (let-values ([(v) e] [(from) start] [(to) stop])
                                 (values v from (check v from to 1)))])
                             #t
                             ([i first])
                             (< i end)
                             ([(id) (ref v i)])
                             #t
                             #t
                             ((add1 i)))]]
                 [[(id) (_ e start stop step)]
                  #'[(id)
                     (:do-in ([(v first end by)
                               (let-values ([(v) e] [(from) start] [(to) stop] [(by) step])
                                 (values v from (check v from to by) by))])
                             #t
                             ([i first])
                             (if (> by 0) (< i end) (> i end))
                             ([(id) (ref v i)])
                             #t
                             #t
                             ((+ i by)))]]
                 [_ #f]))))]))

  (define-slice-sequence *in-vector in-vector "vector" vector? vector-length vector-ref)
  (define-slice-sequence *in-string in-string "string" string? string-length string-ref)
  (define-slice-sequence *in-bytes in-bytes "bytes" bytes? bytes-length bytes-ref))
