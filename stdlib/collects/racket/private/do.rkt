;; do, time, set!-values and other small forms that expand to those below them.
(module do "small.rkt"
  (#%provide do set!-values time)

  (define-syntax (do stx)
    (syntax-case stx ()
      [(_ ([var init . step] ...) (test result ...) body ...)
       (with-syntax ([(next ...)
                      (map (lambda (var step)
                             (syntax-case step ()
                               [() var]
                               [(e) #'e]
                               [_ (raise-syntax-error #f "bad variable syntax" stx)]))
                           (syntax->list #'(var ...))
                           (syntax->list #'(step ...)))])
         (syntax/loc stx
           (let doloop ([var init] ...)
             (if test
                 (begin (void) result ...)
                 (begin body ... (doloop next ...))))))]
      [_ (raise-syntax-error #f "bad syntax" stx)]))

  (begin-for-syntax
    ;; Complains about the first that is no identifier, or one for the second time.
    (define (ids-checked? ids stx)
      (let loop ([rest (syntax->list ids)] [seen '()])
        (or (null? rest)
            (let ([id (car rest)])
              (unless (identifier? id)
                (raise-syntax-error #f "not an identifier" stx id))
              (when (ormap (lambda (other) (bound-identifier=? other id)) seen)
                (raise-syntax-error #f "duplicate identifier" stx id))
              (loop (cdr rest) (cons id seen)))))))

  (define-syntax (set!-values stx)
    (syntax-case stx ()
      [(_ () e) (syntax/loc stx (let-values ([() e]) (void)))]
      [(_ (id) e) (identifier? #'id) (syntax/loc stx (set! id e))]
      [(_ (id ...) e)
       (ids-checked? #'(id ...) stx)
       (with-syntax ([(temp ...)
                      (let loop ([ids (syntax->list #'(id ...))] [n 0])
                        (if (null? ids)
                            '()
                            (cons (datum->syntax
                                   #'here
                                   (string->symbol (string-append "temp" (number->string n))))
                                  (loop (cdr ids) (add1 n)))))])
         (syntax/loc stx
           (let-values ([(temp ...) e])
             (set! id temp) ...)))]
      [_ (raise-syntax-error #f "bad syntax" stx)]))

  (define-syntax (time stx)
    (syntax-case stx ()
      [(_ e0 e ...)
       (syntax/loc stx
         (let-values ([(results cpu real gc) (time-apply (lambda () e0 e ...) '())])
           (printf "cpu time: ~s real time: ~s gc time: ~s\n" cpu real gc)
           (apply values results)))]
      [_ (raise-syntax-error #f "bad syntax" stx)])))
