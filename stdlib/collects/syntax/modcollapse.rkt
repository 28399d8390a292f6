#lang racket/base
;; syntax/modcollapse: module paths made independent of where they stand, and equal if they mean the
;; same

(provide collapse-module-path collapse-module-path-index)

;; A module path taken apart: a root, and the submodules that lead on from it.
(struct place (root names))

;; Roots, apart from (quote name), which stands for itself. The folders and the file are strings; a
;; package is a list of a user, a package name and versions.
(struct library (folders file) #:transparent)
(struct packaged (package folders file) #:transparent)
(struct relative (folders file) #:transparent)
(struct located (path) #:transparent)

(define (collapse-module-path path relative-to)
  (unless (module-path? path)
    (raise-argument-error 'collapse-module-path "module-path?" path))
  (place->path (combined path (lambda () (place-of (if (procedure? relative-to)
                                                       (relative-to)
                                                       relative-to))))))

(define (collapse-module-path-index index [relative-to #f])
  (unless (module-path-index? index)
    (raise-argument-error 'collapse-module-path-index "module-path-index?" index))
  (define-values (path base) (module-path-index-split index))
  (define (base-place)
    (cond
      [(module-path-index? base)
       (define collapsed (collapse-module-path-index base relative-to))
       (and collapsed (place-of collapsed))]
      [base (place-of (resolved->path (resolved-module-path-name base)))]
      [else (and relative-to
                 (place-of (if (procedure? relative-to) (relative-to) relative-to)))]))
  (cond
    [path
     (define found (if (or base relative-to) (base-place) #f))
     (if (or found (not (depends-on-base? path)))
         (place->path (combined path (lambda () found)))
         path)]
    [else
     (define sub (module-path-index-submodule index))
     (define self (if (procedure? relative-to) (relative-to) relative-to))
     (if (and self sub)
         (let ([p (place-of self)])
           (place->path (place (place-root p) (append (place-names p) sub))))
         self)]))

(define (resolved->path name)
  (cond
    [(symbol? name) (list 'quote name)]
    [(pair? name) (list* 'submod (resolved->path (car name)) (cdr name))]
    [else name]))

(define (depends-on-base? path)
  (cond
    [(string? path) #t]
    [(path? path) (not (complete-path? path))]
    [(symbol? path) #f]
    [(eq? 'submod (car path)) (depends-on-base? (cadr path))]
    [else #f]))

;; ---- taking apart ----

;; What a path means by itself
(define (place-of path) (combined path (lambda () #f)))

;; What a path means at the place that base gives, or by itself if that is #f
(define (combined path base)
  (cond
    [(string? path) (place (beside (split path) (base)) '())]
    [(symbol? path) (place (named-library (symbol->string path)) '())]
    [(path? path)
     (place (if (complete-path? path) (located (suffixed (simplify-path path #f))) (path-beside path (base)))
            '())]
    [else
     (case (car path)
       [(quote) (place path '())]
       [(lib) (place (lib-root (cdr path)) '())]
       [(file) (place (located (suffixed (path->complete-path (expand-user-path (cadr path))))) '())]
       [(planet) (place (planet-root (cdr path)) '())]
       [else (submodule (cadr path) (cddr path) base)])]))

(define (submodule root names base)
  (define-values (start steps)
    (cond
      [(equal? root ".") (values (base) names)]
      [(equal? root "..") (values (base) (cons ".." names))]
      [else (values (combined root base) names)]))
  (place (place-root start)
         (reverse
          (for/fold ([names (reverse (place-names start))]) ([step (in-list steps)])
            (if (equal? step "..") (cdr names) (cons step names))))))

(define (split text) (regexp-split #rx"/" text))

(define (all-but-last l) (reverse (cdr (reverse l))))
(define (last-of l) (car (reverse l)))

(define (new-suffix file) (regexp-replace #rx"[.]ss$" file ".rkt"))

(define (suffixed path)
  (define-values (base name directory?) (split-path path))
  (define (renamed)
    (bytes->path-element
     (regexp-replace #rx#"[.]ss$" (path-element->bytes name) #".rkt")))
  (if (and (path? name) (regexp-match? #rx#"[.]ss$" (path-element->bytes name)))
      (if (path? base) (build-path base (renamed)) (renamed))
      path))

;; (lib "racket") and (lib "racket/base") have a file and a suffix that are not written.
(define (named-library name)
  (define parts (split name))
  (if (null? (cdr parts))
      (library parts "main.rkt")
      (library (all-but-last parts) (with-suffix (last-of parts)))))

(define (with-suffix file)
  (if (regexp-match? #rx"[.]" file) (new-suffix file) (string-append file ".rkt")))

(define (lib-root strings)
  (define parts (split (car strings)))
  (define folders (apply append (map split (cdr strings))))
  (cond
    [(pair? folders)
     (library (append folders (all-but-last parts)) (new-suffix (last-of parts)))]
    [(pair? (cdr parts)) (named-library (car strings))]
    [(regexp-match? #rx"[.]" (car parts)) (library '("mzlib") (new-suffix (car parts)))]
    [else (named-library (car parts))]))

(define (planet-root parts)
  (cond
    [(pair? (cdr parts))
     (define file (split (car parts)))
     (packaged (cadr parts)
               (append (apply append (map split (cddr parts))) (all-but-last file))
               (new-suffix (last-of file)))]
    [else
     (define names
       (split (if (symbol? (car parts)) (symbol->string (car parts)) (car parts))))
     (define behind (cddr names))
     (packaged (cons (car names) (package-and-versions (cadr names)))
               (if (null? behind) '() (all-but-last behind))
               (if (null? behind) "main.rkt" (with-suffix (last-of behind))))]))

(define (package-and-versions text)
  (define parts (regexp-split #rx":" text))
  (cons (string-append (car parts) ".plt")
        (append (if (pair? (cdr parts)) (list (string->number (cadr parts))) '())
                (if (= 3 (length parts)) (list (minor-version (caddr parts))) '()))))

(define (minor-version text)
  (cond
    [(regexp-match #rx"^([0-9]+)-([0-9]+)$" text)
     => (lambda (m) (map string->number (cdr m)))]
    [(regexp-match #rx"^>=(.*)$" text) => (lambda (m) (string->number (cadr m)))]
    [(regexp-match #rx"^<=(.*)$" text) => (lambda (m) (list '- (string->number (cadr m))))]
    [(regexp-match #rx"^=(.*)$" text) => (lambda (m) (list '= (string->number (cadr m))))]
    [else (string->number text)]))

;; ---- next to a base ----

(define (beside parts base)
  (define root (and base (place-root base)))
  (define file (new-suffix (last-of parts)))
  (define (in folders) (from folders (all-but-last parts)))
  (cond
    [(library? root) (library (in (library-folders root)) file)]
    [(packaged? root)
     (packaged (packaged-package root) (in (packaged-folders root)) file)]
    [(relative? root) (relative (in (relative-folders root)) file)]
    [(located? root)
     (located (under (folder-of (located-path root)) (all-but-last parts) file))]
    [(pair? root) ; a quoted name: next to the current directory
     (located (under (current-directory) (all-but-last parts) file))]
    [else (relative (in '()) file)]))

(define (under folder parts file)
  (define (element part)
    (cond [(equal? part "..") 'up] [(equal? part ".") 'same] [else part]))
  (apply build-path folder (append (map element parts) (list file))))

(define (from folders parts)
  (let loop ([up (reverse folders)] [parts parts])
    (cond
      [(null? parts) (reverse up)]
      [(equal? (car parts) ".") (loop up (cdr parts))]
      [(and (equal? (car parts) "..") (pair? up) (not (equal? (car up) "..")))
       (loop (cdr up) (cdr parts))]
      [else (loop (cons (car parts) up) (cdr parts))])))

(define (path-beside path base)
  (define root (and base (place-root base)))
  (located
   (suffixed
    (if (located? root)
        (build-path (folder-of (located-path root)) path)
        path))))

(define (folder-of path)
  (define-values (base name directory?) (split-path path))
  (cond
    [(path? base) base]
    [else (build-path 'same)]))

;; ---- putting together ----

(define (place->path p)
  (define root (root->path (place-root p)))
  (if (null? (place-names p))
      root
      (list* 'submod root (place-names p))))

(define (joined parts)
  (apply string-append
         (cons (car parts)
               (for/list ([part (in-list (cdr parts))]) (string-append "/" part)))))

(define (root->path root)
  (cond
    [(library? root)
     (define folders (library-folders root))
     (define file (library-file root))
     (if (regexp-match? #rx"[.]" file)
         (list 'lib (joined (append folders (list file))))
         (list 'lib file (joined folders)))]
    [(packaged? root)
     (list* 'planet (packaged-file root) (packaged-package root) (packaged-folders root))]
    [(relative? root) (joined (append (relative-folders root) (list (relative-file root))))]
    [(located? root) (located-path root)]
    [else root]))
