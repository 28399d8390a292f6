#lang racket/base
;; Compiled module forms: what can be asked, declaring under other names, writing and reading.
(define ns (make-base-namespace))
(current-namespace ns)

(define (message thunk)
  (with-handlers ([exn:fail? exn-message]) (thunk)))

(define c
  (compile
   '(module m racket/base
      (require (for-syntax racket/base) racket/list)
      (provide x (for-syntax z) (rename-out [y yy]) mac)
      (define x 1)
      (define y 2)
      (define hidden 3)
      (define-syntax mac (lambda (stx) #'(list hidden)))
      (begin-for-syntax (define z 1))
      (module a racket/base (provide aa) (define aa 'aa))
      (module* b #f (provide q) (define q (list x y)))
      (module main '#%kernel (display "main")))))

(list (compiled-expression? c) (compiled-module-expression? c) (compiled-expression? 'm))
(module-compiled-name c)
(map car (module-compiled-imports c))
(map (lambda (row) (length (cdr row))) (module-compiled-imports c))
(call-with-values (lambda () (module-compiled-exports c)) list)
(module-compiled-indirect-exports c)
(module-compiled-language-info c)
(module-compiled-cross-phase-persistent? c)
(map module-compiled-name (module-compiled-submodules c #f))
(define (part name)
  (for/first ([s (in-list (module-compiled-submodules c #t))]
              #:when (equal? (module-compiled-name s) (list 'm name)))
    s))
(module-compiled-name (part 'a))

;; Compiling does not declare
(message (lambda () (dynamic-require ''m 'x)))

;; Declared under its own name, another, and by the parameter
(eval c)
(dynamic-require ''m 'yy)
(define other (module-compiled-name c 'other))
(module-compiled-name other)
(map module-compiled-name (module-compiled-submodules other #f))
(eval other)
(dynamic-require '(submod 'other b) 'q)
(eval '(require 'other))
(eval '(mac))
(parameterize ([current-module-declare-name (make-resolved-module-path 'third)])
  (eval c))
(dynamic-require ''third 'x)
(dynamic-require '(submod 'third a) 'aa)

;; Written and read
(define (written form)
  (define out (open-output-bytes))
  (write form out)
  (get-output-bytes out))
(subbytes (written c) 0 2)
(message (lambda () (read (open-input-bytes (written c)))))
(define d
  (parameterize ([read-accept-compiled #t])
    (read (open-input-bytes (written (module-compiled-name c 'again))))))
(compiled-module-expression? d)
(module-compiled-name d)
(eval d)
(dynamic-require ''again 'x)
(dynamic-require '(submod 'again b) 'q)

;; Forms that are not modules
(define e (compile '(+ 1 2)))
(list (compiled-expression? e) (compiled-module-expression? e))
(eval e)
(parameterize ([read-accept-compiled #t])
  (eval (read (open-input-bytes (written e)))))
(message (lambda () (compile '(if))))
(eval (compile '(define-values (one two) (values 1 2))))
(eval '(list one two))

;; Fewer submodules
(define without (module-compiled-submodules (module-compiled-name c 'less) #f '()))
(module-compiled-submodules without #f)
(eval without)
(list (module-declared? '(submod 'less a)) (module-declared? '(submod 'less b)))

;; Mistakes
(message (lambda () (module-compiled-name c 5)))
(message (lambda () (module-compiled-name 5)))
(message (lambda () (module-compiled-imports 'c)))
(message (lambda () (compiled-expression-recompile 5)))
(message (lambda ()
           (module-compiled-submodules c #f (list (part 'a)))))
(compiled-module-expression? (compiled-expression-recompile c))
