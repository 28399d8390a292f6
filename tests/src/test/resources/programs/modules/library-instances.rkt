#lang racket/base
;; Namespaces that share declarations of libraries share no instances
(define (fresh) (let ([ns (make-base-empty-namespace)]) (parameterize ([current-namespace ns]) (namespace-require 'racket/base)) ns))
(define a (fresh))
(define b (fresh))
(define (in ns form) (eval form ns))
(for ([ns (list a b)]) (in ns '(require racket/pretty racket/match)))
(in a '(pretty-print-columns 33))
(list (in a '(pretty-print-columns)) (in b '(pretty-print-columns)))
(eq? (in a 'pretty-print-columns) (in b 'pretty-print-columns))
(eq? (in a 'make-parameter) (in b 'make-parameter))
(in a '(match '(1 2) [(list x y) (+ x y)]))
(in b '(match '(1 2) [(list x y) (* x y)]))
;; structure types of a library are each namespace's own
(for ([ns (list a b)]) (in ns '(require racket/date racket/set)))
(in a '(set? (set 1 2)))
((in b 'set?) (in a '(set 1 2)))
;; a definition in a library's own namespace is seen there only
(define inside (parameterize ([current-namespace a]) (module->namespace 'racket/match)))
(eval '(define only-here 10) inside)
(eval 'only-here inside)
(define inside-b (parameterize ([current-namespace b]) (module->namespace 'racket/match)))
(with-handlers ([exn:fail? (lambda (e) (displayln (car (regexp-split #rx"\n" (exn-message e)))))]) (eval 'only-here inside-b))
