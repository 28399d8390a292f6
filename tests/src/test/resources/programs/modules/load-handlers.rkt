#lang racket/base
;; The default load handlers: expected modules, submodules alone, compiled code in a file
(require racket/file)
(define folder (make-temporary-file "handlers~a" 'directory))
(define file (build-path folder "m.rkt"))
(with-output-to-file file
  (lambda ()
    (write '(module m racket/base
              (provide x)
              (define x 1)
              (module main racket/base (display 'main))))))

(define (try handler expected)
  (parameterize ([current-namespace (make-base-empty-namespace)])
    (parameterize ([current-module-declare-name (make-resolved-module-path file)])
      (handler file expected))
    (list (module-declared? file #f) (module-declared? `(submod ,file main) #f))))

(try (current-load/use-compiled) '(#f main))
(try (current-load) '(#f main))
(try (current-load/use-compiled) '(m main))
(try (current-load/use-compiled) 'm)
(try (current-load) 'm)

(define code (build-path folder "code"))
(with-output-to-file code
  (lambda ()
    (parameterize ([current-namespace (make-base-namespace)])
      (write (compile '(module q racket/base (provide y) (define y 5)))))))
(parameterize ([current-namespace (make-base-namespace)])
  (load code)
  (dynamic-require ''q 'y))

(delete-directory/files folder)
