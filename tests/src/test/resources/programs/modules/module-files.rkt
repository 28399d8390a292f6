#lang racket/base
;; syntax/moddep: code of modules from files, import trees, paths collapsed and resolved
(require syntax/moddep racket/file)

(define folder (make-temporary-file "module-files~a" 'directory))
(define (write-lines name . lines)
  (call-with-output-file (build-path folder name)
    (lambda (out) (for ([line lines]) (displayln line out)))))
(write-lines "a.rkt" "#lang racket/kernel" "(#%require \"b.rkt\" (for-syntax \"c.rkt\") (for-label \"b.rkt\"))"
             "(module s '#%kernel (#%provide x) (define-values (x) 5))")
(write-lines "b.rkt" "#lang racket/kernel" "(#%require \"c.rkt\" (for-template \"c.rkt\"))")
(write-lines "c.rkt" "(module c '#%kernel (#%provide z) (define-values (z) 1))")
(define a (build-path folder "a.rkt"))

(define (short v)
  (cond
    [(path? v) (let-values ([(base name directory?) (split-path v)]) (path->string name))]
    [(pair? v) (cons (short (car v)) (short (cdr v)))]
    [else v]))
(define-syntax-rule (try e)
  (with-handlers ([exn:fail? (lambda (x) (printf "~s: ~a\n" 'e (exn:get-module-code? x)))])
    (call-with-values (lambda () e) (lambda l (printf "~s: ~s\n" 'e (short l))))))
(define (show indent name mode phase) (printf "~a~a~a ~a\n" indent (short name) mode phase))

(show-import-tree a #:show show)
(show-import-tree a #:dag? #t #:show show)
(show-import-tree a #:path-to (build-path folder "c.rkt") #:show show)
(try (module-compiled-name (get-module-code a)))
(try (module-compiled-name (get-module-code a #:submodule-path '(s))))
(try (get-module-code a #:submodule-path '(nosuch)))
(try (get-module-path a))
(try (get-module-code a #:compile (lambda (s) (syntax->datum s))))
(try (get-module-code a #:notify (lambda (p) (printf "notify ~s\n" (short p)))
                      #:compile (lambda (s) 1)))
(try (get-metadata-path (build-path "/path/to") "compiled" "source_rkt.zo"))
(try (let ([code (get-module-code a)])
       (parameterize ([current-namespace (make-base-namespace)]
                      [current-module-declare-name (make-resolved-module-path a)])
         (eval code)
         (dynamic-require `(submod ,a s) 'x))))
(delete-directory/files folder)

(for ([path '("x.ss" "../x.rkt" "x" racket racket/base (lib "x.ss") (lib "x.scm" "a" "b")
              (lib "racket") (submod "." s) (submod ".." s) (submod "x.rkt" s ".." t) 'q
              (planet "m/z:2:<=5/x.ss") (planet m/z) (planet "x.ss" ("m" "z.plt" 2) "y"))])
  (for ([base (list '(lib "n/down/main.rkt") '(submod (lib "n/down/main.rkt") u)
                    (string->path "/f/g/h.rkt") '(planet "o.rkt" ("a" "q.plt" 54 3) "d"))])
    (printf "~s ~s: ~s\n" path base
            (with-handlers ([exn:fail? (lambda (e) 'error)])
              (collapse-module-path path base)))))
(define self (module-path-index-join #f #f))
(for ([index (list self
                   (module-path-index-join "x.rkt" self)
                   (module-path-index-join "x.rkt" (module-path-index-join "d/y.rkt" self))
                   (module-path-index-join 'racket/base self)
                   (module-path-index-join "x.ss" (module-path-index-join 'racket/base self))
                   (module-path-index-join "x.rkt" (make-resolved-module-path
                                                    (string->path "/f/g.rkt"))))])
  (printf "~s ~s\n" (collapse-module-path-index index)
          (collapse-module-path-index index (string->path "/h/i.rkt"))))
(resolve-module-path "../x.ss" (string->path "/f/g/h.rkt"))
(resolve-module-path '(submod "x.rkt" a b ".." c) (string->path "/f/g/h.rkt"))
(resolve-module-path-index (module-path-index-join '(submod ".." b) (module-path-index-join #f #f '(a)))
                           (string->path "/f/g/h.rkt"))
