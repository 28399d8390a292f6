#lang racket/base
;; syntax/macro-testing: compile-time errors as run-time ones, compile-time values

(require (for-syntax racket/base))
(provide phase1-eval convert-compile-time-error convert-syntax-error)

(define-syntax (phase1-eval stx)
  (syntax-case stx ()
    [(_ e) #'(evaluated e quote)]
    [(_ e #:quote q) #'(evaluated e q)]
    [(_ e #:catch? catch) #'(evaluated/catch e quote)]
    [(_ e #:quote q #:catch? catch) #'(evaluated/catch e q)]))

(define-syntax-rule (evaluated e q)
  (let-syntax ([m (lambda (stx) (datum->syntax #'here (list #'q e)))]) (m)))

(define-syntax-rule (evaluated/catch e q) (convert-compile-time-error (evaluated e q)))

;; The expression, or one that raises again what its expansion raised
(define-for-syntax (converted stx catch?)
  (with-handlers ([catch?
                   (lambda (x)
                     (cond
                       [(exn:fail:syntax? x)
                        #`(raise (exn:fail:syntax #,(exn-message x) (current-continuation-marks)
                                                  (list #,@(for/list ([s (exn:fail:syntax-exprs x)])
                                                             #`(quote-syntax #,s)))))]
                       [(exn? x)
                        #`(raise (exn:fail #,(exn-message x) (current-continuation-marks)))]
                       [else #`(raise '#,x)]))])
    (local-expand stx 'expression '())))

(define-syntax (convert-compile-time-error stx)
  (syntax-case stx ()
    [(_ e) (if (eq? 'expression (syntax-local-context))
               (converted #'e (lambda (x) (not (exn:break? x))))
               #`(#%expression #,stx))]))

(define-syntax (convert-syntax-error stx)
  (syntax-case stx ()
    [(_ e) (if (eq? 'expression (syntax-local-context))
               (converted #'e exn:fail:syntax?)
               #`(#%expression #,stx))]))
