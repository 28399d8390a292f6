#lang racket/base
;; Forms and requires that macros lift, and local-require; modules that are expanded again.
(define-syntax-rule (try e) (with-handlers ([exn:fail? (lambda (x) (printf "~s => ~a\n" 'e (exn-message x)))]) (printf "~s\n" e)))
(define ns (make-base-namespace))
(current-namespace ns)
(define (run s) (try (eval s)))
(run '(module ex1 racket/base
  (require (for-syntax racket/base))
  (provide go)
  (define-syntax (go stx)
    (syntax-local-lift-module-end-declaration
     #'(define-stuff))
    #'(define-syntax (define-stuff stx)
        #'(define x #f)))))
(run '(module ex2 racket/base
  (require 'ex1)
  (go)))
(run '(module l4 racket/base
  (require (for-syntax racket/base))
  (define-syntax (main stx)
    (syntax-case stx ()
      [(_ body ...)
       (syntax-local-lift-module #`(module* main #f (main-method)))
       #'(define (main-method)
           body ...)]))
  (provide out)
  (define out #f)
  (main (set! out 12))))
(run '(dynamic-require '(submod 'l4 main) #f))
(run '(dynamic-require ''l4 'out))
(run '(module s11 racket/base
  (require (for-syntax racket/base))
  (define (listify x) (list x))
  (define-syntax (add-submodule stx)
      (syntax-local-lift-module-end-declaration
       #'(module* a #f
           (provide a)
           (define a (listify 'a))))
      (syntax-local-lift-module-end-declaration
       #'(define-b-module))
      #'(define-syntax (define-b-module stx)
          #'(module* b #f
              (define b 'b)
              (provide b))))
  (add-submodule)
  (provide add-submodule)))
(run '(module s12 racket/base
  (require 's11)
  (add-submodule)))
(run '(dynamic-require '(submod 's12 a) 'a))
(run '(dynamic-require '(submod 's12 b) 'b))
(run '(module tramp racket/base
       (require (for-syntax racket/base
                            syntax/strip-context))
       (provide (rename-out [module-begin #%module-begin]))
       (define-syntax (module-begin stx)
         (syntax-case stx ()
           [(_ lang . body)
            #'(#%plain-module-begin (module-begin-trampoline lang . body))]))
       (define-syntax (module-begin-trampoline stx)
         (syntax-case stx ()
           [(_ lang . body)
            (with-syntax ([[modbeg . [body* ...]] (syntax-local-introduce
                                                   (syntax-local-lift-require
                                                    (strip-context #'lang)
                                                    (datum->syntax #f (cons '#%module-begin
                                                                            (strip-context #'body)))))])
              (with-syntax ([body** (if (= (length (syntax->list #'(body* ...))) 1)
                                        (error "oops")
                                        #'(modbeg . [body* ...]))])
                (with-syntax ([(modbeg* form ...) (local-expand #'body** 'module-begin #f)])
                  (with-syntax ([body*** (local-expand #'(modbeg* form ...) 'module-begin (list #'module*))])
                    (with-syntax ([(modbeg**:#%plain-module-begin form* ...) #'body***])
                      (syntax-track-origin #`(begin form* ...) #'body*** #'modbeg**))))))]))))
(run '(void (eval (expand '(module m-use 'tramp racket/base
       (require racket/contract/base)
       (provide (contract-out [f (-> number? number?)]))
       (define (f x) (+ x 42))
       (module* main racket
         (require (submod ".."))
         (displayln (f 10))))))))
(run '(dynamic-require '(submod 'm-use main) #f))
(run '(module adds racket/base
  (require (for-syntax racket/base))
  (provide (except-out (all-from-out racket/base)
                       #%module-begin)
           (rename-out [module-begin #%module-begin]))
  (define-syntax (module-begin stx)
    (syntax-case stx ()
      [(_ . body)
       (with-syntax ([body (syntax-local-lift-require 'racket/promise #'body)])
         #'(#%module-begin . body))]))))
(run '(syntax->datum
      (expand '(module m 'adds
                 force))))
(run '(module lr racket/base (require (for-syntax racket/base)) (define-syntax (m stx) (syntax-local-lift-require '(only racket/list first) (datum->syntax stx 'first))) (displayln (m))
  (define-syntax (n stx) (syntax-case stx () [(_ e) (let-syntax ([k (lambda (stx) (syntax-local-lift-require '(only racket/list last) (datum->syntax stx 'last)))]) (with-syntax ([x ((k) '(1 2 3))]) #'(list x e)))]))
  (displayln (n 5))))
(run '(require 'lr))
(run '(module after racket/base (require (for-syntax racket/base)) (define-syntax (m stx) (syntax-local-lift-module-end-declaration #'(begin (define z 5) (set! x z))) #'1) (define x 1) (provide x) (void (m))))
(run '(dynamic-require ''after 'x))
(run '(module nonesuch1 racket/base (require (for-syntax racket/base) (for-meta 2 racket/base)) (begin-for-syntax (define-syntax (m stx) (local-expand #'(lambda () nonesuch) 'expression '()) #''ok) (m))))
(run '(module nonesuch2 racket/base (require (for-syntax racket/base)) (define-syntax (m stx) (syntax-local-bind-syntaxes (list #'x) #'(lambda () nonesuch) (syntax-local-make-definition-context)) #''ok) (m)))
(run '(module nonesuch3 racket/base (require (for-syntax racket/base) (for-meta 2 racket/base)) (begin-for-syntax (define-syntax (m stx) (syntax-local-expand-expression #'(lambda () nonesuch)) #''ok) (m))))
(run '(module force-body racket/base
  (require (for-syntax racket/base))
  (provide (rename-out [mb #%module-begin]) (except-out (all-from-out racket/base) #%module-begin))
  (define-syntax (mb stx) (syntax-case stx () [(_ . b) (local-expand #`(#%module-begin . b) (syntax-local-context) null)]))))
(run '(module use-lr 'force-body
  (require (for-syntax racket/base))
  (begin-for-syntax
    (local-require (only-in racket [+ ++])))))
(run '(module lrps racket/base (let () (local-require (for-template racket/base)) (void))))
(run '(module lrr racket/base (let () (local-require (rename-in racket/list [first f]) (prefix-in b: racket/bool)) (displayln (f '(1))) b:true)))
(run '(require 'lrr))
(run '(module nested racket/base
  (require (for-syntax racket/base))
  (begin-for-syntax
    (require (for-syntax racket/base))
    (module+ test 1)
    (begin-for-syntax
      (require (for-syntax racket/base))
      (module+ test1 1)
      (begin-for-syntax
        (module+ test2 1))))))
(run '(dynamic-require '(submod 'nested test2) #f))
(run '(void (eval (expand (expand '(module sub35 racket (begin-for-syntax (module* n #f (define x 8.5) (provide x)))))))))
(run '(dynamic-require '(submod 'sub35 n) 'x))
(run '(void (eval-syntax (expand '(module mc racket/base (require syntax/location) (module* check #f (define x 42)))))))
(run '(dynamic-require '(submod 'mc check) #f))
(run '(eval 'x (module->namespace '(submod 'mc check))))
