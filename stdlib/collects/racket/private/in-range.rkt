;; in-range, in-inclusive-range, in-naturals.
(module in-range "medium.rkt"
  (#%require "define-sequence.rkt" "sequence.rkt" "for-literals.rkt" (for-syntax "small.rkt"))
  (#%provide (rename *in-range in-range) (rename *in-inclusive-range in-inclusive-range)
             (rename *in-naturals in-naturals))

  (define (check-reals who start end step)
    (unless (real? start) (raise-argument-error who "real?" start))
    (unless (real? end) (raise-argument-error who "real?" end))
    (unless (real? step) (raise-argument-error who "real?" step)))

  (define (check-range start end step) (check-reals 'in-range start end step))
  (define (check-inclusive start end step) (check-reals 'in-inclusive-range start end step))

  (define (check-natural start)
    (unless (exact-nonnegative-integer? start)
      (raise-argument-error 'in-naturals "exact-nonnegative-integer?" start)))

  (define in-range
    (case-lambda
      [(end) (in-range 0 end 1)]
      [(start end) (in-range start end 1)]
      [(start end step)
       (check-range start end step)
       (make-range-stream start
                          (if (>= step 0) (lambda (i) (< i end)) (lambda (i) (> i end)))
                          (lambda (i) (+ i step)))]))

  (define in-inclusive-range
    (case-lambda
      [(start end) (in-inclusive-range start end 1)]
      [(start end step)
       (check-inclusive start end step)
       (make-range-stream start
                          (if (>= step 0) (lambda (i) (<= i end)) (lambda (i) (>= i end)))
                          (lambda (i) (+ i step)))]))

  (define in-naturals
    (case-lambda
      [() (in-naturals 0)]
      [(start)
       (check-natural start)
       (make-range-stream start (lambda (i) #t) add1)]))

  (begin-for-syntax
    ;; The loop of a range; the direction is known if the step is a literal.
    (define (range-clause id start end step check up down)
      (let ([n (syntax-e step)])
        (with-syntax ([id id] [start start] [end end] [step step] [check check]
                      [more? (cond
                               [(not (real? n)) #`(if (>= by 0) (#,up pos to) (#,down pos to))]
                               [(>= n 0) #`(#,up pos to)]
                               [else #`(#,down pos to)])]
                      [by (if (real? n) step #'by)]
                      [bind-by (if (real? n) #'() #`([(by) #,step]))]
                      [checked (if (and (real? n) (real? (syntax-e start)) (real? (syntax-e end)))
                                   #t
                                   #`(unless (and #,@(if (real? (syntax-e start)) '() (list #'(real? from)))
                                                  #,@(if (real? (syntax-e end)) '() (list #'(real? to)))
                                                  #,@(if (real? n) '() (list #'(real? by))))
                                       (#,check from to #,(if (real? n) step #'by))))])
          #'[(id)
             (:do-in ([(from) start] [(to) end] . bind-by)
                     checked
                     ([pos from])
                     more?
                     ([(id) pos])
                     #t
                     #t
                     ((+ pos by)))]))))

  (define-sequence-syntax *in-range
    (lambda () #'in-range)
    (lambda (stx)
      (syntax-case stx ()
        [[(id) (_ end)] (range-clause #'id #'0 #'end #'1 #'check-range #'< #'>)]
        [[(id) (_ start end)] (range-clause #'id #'start #'end #'1 #'check-range #'< #'>)]
        [[(id) (_ start end step)] (range-clause #'id #'start #'end #'step #'check-range #'< #'>)]
        [_ #f])))

  (define-sequence-syntax *in-inclusive-range
    (lambda () #'in-inclusive-range)
    (lambda (stx)
      (syntax-case stx ()
        [[(id) (_ start end)] (range-clause #'id #'start #'end #'1 #'check-inclusive #'<= #'>=)]
        [[(id) (_ start end step)]
         (range-clause #'id #'start #'end #'step #'check-inclusive #'<= #'>=)]
        [_ #f])))

  (define-sequence-syntax *in-naturals
    (lambda () #'in-naturals)
    (lambda (stx)
      (syntax-case stx ()
        [[(id) (_)] #'[(id) (:do-in () #t ([n 0]) #t ([(id) n]) #t #t ((add1 n)))]]
        [[(id) (_ start)]
         #'[(id)
            (:do-in ([(from) start])
                    (unless (exact-nonnegative-integer? from) (check-natural from))
                    ([n from])
                    #t
                    ([(id) n])
                    #t
                    #t
                    ((add1 n)))]]
        [_ #f]))))
