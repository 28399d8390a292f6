#lang racket/base
;; Transformers that are not used in all contexts; renames of macros and of implicit forms.
(define ns (make-base-namespace))
(define (try contexts wrap)
  (with-handlers ([exn:fail? (lambda (e) (displayln (exn-message e)))])
    (parameterize ([current-namespace (make-base-namespace)])
      (eval `(module m racket/base
               (require (for-syntax racket/base))
               (begin-for-syntax
                 (struct e (p)
                   #:property prop:procedure 0
                   #:property prop:expansion-contexts ',contexts))
               (define-syntax m (e (lambda (stx)
                                     (displayln (let ([c (syntax-local-context)])
                                                  (if (pair? c) 'definition c)))
                                     #'10)))
               ,(wrap 'm)))
      (dynamic-require ''m #f))))
(try '(module expression) values)
(try '(expression) values)
(try '(expression) list)
(try '() values)
(try '(definition-context expression) (lambda (m) `(let () ,m)))
(try '(expression) (lambda (m) `(let () ,m)))
(try '() (lambda (m) `(let () ,m)))
(try '(expression) (lambda (m) `(list (list ,m))))
(try '(module) (lambda (m) `(list ,m)))
(try '(top-level) (lambda (m) `(eval '(begin))))

(require (for-syntax racket/base))
;; A macro sees the form with its own name for the macro.
(let-syntax ([f (lambda (stx) (datum->syntax stx 'foo))])
  (let-syntax ([g (make-rename-transformer #'f)])
    (let ([foo 5]) g)))
(define (complain form)
  (with-handlers ([exn:fail:syntax? (lambda (e) (displayln (exn-message e)))])
    (eval form ns)))
(complain '(module n racket/base
             (require (for-syntax racket/base))
             (let-syntax ([#%app (make-rename-transformer #'cons)]) (+ 1 2))))
(complain '(module n racket/base
             (require (for-syntax racket/base))
             (let-syntax ([#%datum (make-rename-transformer #'nothing)]) (+ 1 2))))
;; A chaperone of a rename transformer is one.
(struct renaming (id) #:property prop:rename-transformer 0)
(syntax-e (rename-transformer-target
           (chaperone-struct (renaming #'x) renaming-id (lambda (self id) id))))
;; Implicit identifiers say so.
(define (implicit form)
  (let loop ([p (syntax-property (parameterize ([current-namespace ns]) (expand form)) 'origin)])
    (cond
      [(pair? p) (append (loop (car p)) (loop (cdr p)))]
      [(syntax? p) (list (syntax-e p) (syntax-property p 'implicit-made-explicit))]
      [else '()])))
(implicit '(+ 1 2))
(implicit 100)
;; A thread that a macro starts is not expanding.
(define-syntax (in-thread stx)
  (define inside 'unknown)
  (sync (thread (lambda () (set! inside (syntax-transforming?)))))
  #`'(#,(syntax-transforming?) #,inside))
(in-thread)
;; local-expand stops
(define-syntax (stops stx)
  (define (show s) (write (syntax->datum s)) (newline))
  (show (local-expand #'10 'expression #f))
  (show (local-expand #'10 'expression (list #'if)))
  (show (local-expand #'10 'expression (list #'#%datum)))
  (show (local-expand #'(list (or 1 2)) 'expression (list #'or)))
  (show (local-expand #'(let ([x (or 1 2)]) x) 'expression (list #'or)))
  #'(void))
(stops)
