#lang racket/base
;; Where lifted expressions go, and what is told about that place.
(require (for-syntax racket/base))
(define-for-syntax (shown s)
  (regexp-replace* #rx"lifted/[0-9]+" (format "~s" (syntax->datum s)) "lifted"))
(begin-for-syntax
  (require (for-syntax racket/base))
  (define-syntax (lift stx) (syntax-local-lift-expression #'(add1 5))))
(define-syntax (lift stx) (syntax-local-lift-expression #'(add1 5)))
(define-syntax (show-expansions stx)
  (for-each
   (lambda (s) (displayln (shown s)))
   (list (local-expand/capture-lifts #'(+ 1 2) 'expression null)
         (local-expand/capture-lifts #'(+ 1 2) 'expression #f)
         (local-expand/capture-lifts #'(list 1 (lift)) 'expression null)
         (local-expand/capture-lifts #'(lift) 'expression #f)
         (local-transformer-expand #'(car 2) 'expression null)
         (local-transformer-expand #'(car (lift)) 'expression null)
         (local-transformer-expand #'(car (lift)) 'top-level null)
         (local-transformer-expand/capture-lifts #'(car 2) 'expression null)
         (local-transformer-expand/capture-lifts #'(car (lift)) 'top-level null)))
  #'(void))
(show-expansions)
(define-syntax (target stx)
  (displayln (symbol? (syntax-local-lift-context)))
  (displayln (eq? (syntax-local-lift-context) (syntax-local-lift-context)))
  (local-expand/capture-lifts #'(inner-target) 'expression null #f 'given))
(define-syntax (inner-target stx) (displayln (syntax-local-lift-context)) #'1)
(target)

;; At the top level, with the lifted definitions in the expanded form.
(define ns (make-base-namespace))
(define (show form)
  (parameterize ([current-namespace ns])
    (displayln (regexp-replace* #rx"lifted/[0-9]+" (format "~s" (syntax->datum (expand form)))
                                "lifted"))))
(parameterize ([current-namespace ns])
  (eval '(require (for-syntax racket/base)))
  (eval '(define-syntax (lift stx) (syntax-local-lift-expression #'(add1 5))))
  (eval '(begin-for-syntax
           (require (for-syntax racket/base))
           (define-syntax (lift stx) (syntax-local-lift-expression #'(add1 5))))))
(for-each show
          '((list 1 (lift)) (begin 1 (lift)) (begin (define x (lift)) (lift)) (define x (lift))
            (define-syntax (q stx) (list (lift))) (begin-for-syntax (lift) (define x (lift)))
            (let-syntax ([q (lambda (stx) #'(lift))]) (q))))
(parameterize ([current-namespace ns])
  (eval (expand '(define-syntax (q stx) #`(list #,(lift) #,(lift)))))
  (eval (expand-once '(list 'once (lift))))
  (list (eval '(q)) (eval (expand-once '(list 'once (lift)))) (eval (expand-to-top-form '(lift)))))

;; Lifting where it is not possible
(define (complain form)
  (with-handlers ([exn:fail? (lambda (e) (displayln (exn-message e)))])
    (parameterize ([current-namespace ns])
      (expand `(module m racket/base
                 (require (for-syntax racket/base))
                 (provide #%module-begin)
                 (define-syntax (#%module-begin stx) ,form)
                 (module* test (submod "..") body))))))
(complain '(syntax-local-lift-module #'(module m racket/base)))
(complain '(syntax-local-lift-module-end-declaration #'(define done #t)))
(complain '(syntax-local-lift-provide #'cons))

;; A lifted require without a scope of its own
(module sub racket/base (provide sub) (define sub "sub"))
(define-syntax (lift-sub stx) (syntax-local-lift-require #'(submod "." sub) #'(void) #f))
(lift-sub)
sub
