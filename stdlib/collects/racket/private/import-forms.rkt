;; Operations on lists of imports, and raw require specs for them.
(module import-forms "small.rkt"
  (#%require "import.rkt" (only "identifiers.rkt" check-duplicate-identifier)
             (for-template '#%kernel))
  (#%provide keep-imports drop-imports prefix-imports rename-imports shift-imports shift-sources
             keep-phase keep-space imports->raw parse-renames direct-spec map-imports)

  (define (with-local-id i id)
    (import id (import-src-sym i) (import-src-mod-path i) (import-mode i) (import-req-mode i)
            (import-orig-mode i) (import-orig-stx i)))

  (define (same-name? id i) (eq? (syntax-e id) (syntax-e (import-local-id i))))

  (define (select keep? l)
    (cond
      [(null? l) '()]
      [(keep? (car l)) (cons (car l) (select keep? (cdr l)))]
      [else (select keep? (cdr l))]))

  (define (check-included ids imports who stx)
    (for-each
     (lambda (id)
       (unless (ormap (lambda (i) (same-name? id i)) imports)
         (raise-syntax-error
          #f
          (string-append "identifier `" (symbol->string (syntax-e id))
                         "' not included in nested " who)
          stx (stx-car (stx-cdr stx)))))
     ids))

  (define (check-distinct ids stx)
    (let ([twice (check-duplicate-identifier ids)])
      (when twice
        (raise-syntax-error #f "duplicate identifier" stx twice))))

  ;; The elements of forms, identifiers or (id new-id), as pairs of old and new.
  (define (parse-renames forms stx plain?)
    (let ([pairs (map (lambda (form) (parse-rename form stx plain?)) forms)])
      (check-distinct (map cdr pairs) stx)
      pairs))

  (define (parse-rename form stx plain?)
    (let ([parts (if (and plain? (identifier? form)) (list form form) (stx->list form))])
      (unless (and parts (= (length parts) 2) (or (not plain?) (andmap identifier? parts)))
        (if plain?
            (raise-syntax-error
             #f "expected <id> or [<id> <id>], but found something else" stx form)
            (raise-syntax-error #f "bad syntax" stx)))
      (for-each (lambda (part)
                  (unless (identifier? part)
                    (raise-syntax-error
                     #f "expected an identifier, but found something else" stx part)))
                parts)
      (cons (car parts) (cadr parts))))

  ;; The imports that pairs name, with their new names.
  (define (keep-imports pairs imports stx)
    (check-included (map car pairs) imports "require spec" stx)
    (apply append
           (map (lambda (pair)
                  (map (lambda (i) (with-local-id i (cdr pair)))
                       (select (lambda (i) (same-name? (car pair) i)) imports)))
                pairs)))

  (define (drop-imports ids imports stx)
    (check-distinct ids stx)
    (check-included ids imports "require spec" stx)
    (select (lambda (i) (not (ormap (lambda (id) (same-name? id i)) ids))) imports))

  (define (rename-imports pairs imports stx)
    (check-included (map car pairs) imports "require spec" stx)
    (map (lambda (i)
           (let ([new (renamed i pairs)])
             (if new
                 (with-local-id i new)
                 (check-kept i pairs stx))))
         imports))

  (define (renamed i pairs)
    (ormap (lambda (pair) (and (same-name? (car pair) i) (cdr pair))) pairs))

  ;; An import that keeps its name: it must not be the new name of another.
  (define (check-kept i pairs stx)
    (when (ormap (lambda (pair) (bound-identifier=? (cdr pair) (import-local-id i))) pairs)
      (raise-syntax-error
       #f
       (string-append "identifier `" (symbol->string (syntax-e (import-local-id i)))
                      "' already in nested require spec")
       stx (stx-car (stx-cdr stx))))
    i)

  ;; New imports, with the local identifiers that f makes of the old ones.
  (define (map-imports f imports)
    (map (lambda (i) (with-local-id i (f (import-local-id i)))) imports))

  (define (prefix-imports prefix imports)
    (map-imports (lambda (id) (prefixed prefix id)) imports))

  (define (prefixed prefix id)
    (datum->syntax id
                   (string->symbol (string-append (symbol->string (syntax-e prefix))
                                                  (symbol->string (syntax-e id))))
                   id id))

  (define (shift-imports shift imports)
    (map (lambda (i)
           (import (import-local-id i) (import-src-sym i) (import-src-mod-path i)
                   (shift-mode (import-mode i) shift)
                   (shift-shift (import-req-mode i) shift)
                   (import-orig-mode i) (import-orig-stx i)))
         imports))

  (define (shift-sources shift sources)
    (map (lambda (s)
           (import-source (import-source-mod-path-stx s) (shift-shift (import-source-mode s) shift)))
         sources))

  (define (keep-phase phase imports)
    (select (lambda (i) (eqv? phase (phase-of-mode (import-mode i)))) imports))

  (define (keep-space space imports)
    (select (lambda (i) (eq? space (space-of-mode (import-mode i)))) imports))

  ;; Raw specs: each source is instantiated, each import is bound.
  (define (imports->raw imports sources)
    (append
     (map (lambda (s)
            (list (quote-syntax for-meta) (phase-of-mode (import-source-mode s))
                  (list (quote-syntax only) (import-source-mod-path-stx s))))
          sources)
     (map (lambda (i)
            (list (quote-syntax just-meta) (phase-of-mode (import-orig-mode i))
                  (list (quote-syntax for-meta) (phase-of-mode (import-req-mode i))
                        (list (quote-syntax just-space) (space-of-mode (import-orig-mode i))
                              (moved (import-req-mode i)
                                     (list (quote-syntax rename) (import-src-mod-path i)
                                           (import-local-id i) (import-src-sym i)))))))
          imports)))

  ;; A raw spec in the space to which a shift moves
  (define (moved shift raw)
    (if (pair? shift)
        (list (quote-syntax for-space) (cdr shift) raw)
        raw))

  ;; Raw specs for the usual shapes of require specs: a module path, perhaps inside of one
  ;; only-in, except-in, prefix-in or rename-in, the heads of which kind-of recognizes; #f for others.
  (define (direct-spec stx kind-of)
    (cond
      [(current-require-module-path) #f]
      [(module-path-form? stx)
       (when (pair? (syntax-e stx)) (check-module-path (syntax->datum stx) stx))
       (list (datum-path stx))]
      [else
       (let* ([parts (stx->list stx)]
              [kind (and parts (pair? parts) (identifier? (car parts)) (kind-of (car parts)))])
         (and kind (direct-form kind (cdr parts))))]))

  (define (direct-form kind operands)
    (cond
      [(null? operands) #f]
      [(eq? kind 'prefix)
       (and (= (length operands) 2)
            (identifier? (car operands))
            (module-path-form? (cadr operands))
            (list (list (quote-syntax prefix) (car operands) (datum-path (cadr operands)))))]
      [(not (module-path-form? (car operands))) #f]
      [else
       (let ([path (datum-path (car operands))] [ids (cdr operands)])
         (case-of kind path ids))]))

  (define (case-of kind path ids)
    (cond
      [(check-duplicate-identifier (select identifier? ids)) #f]
      [(and (eq? kind 'only) (andmap identifier? ids) (exports-all? path ids))
       (list (list* (quote-syntax only) path ids))]
      [(and (eq? kind 'except) (andmap identifier? ids) (exports-all? path ids))
       (list (list* (quote-syntax all-except) path ids))]
      [else #f]))

  (define (exports-all? path ids)
    (let ([names (apply append (map cdr (syntax-local-module-exports path)))])
      (andmap (lambda (id) (memq (syntax-e id) names)) ids)))

  (define (datum-path stx)
    (if (pair? (syntax-e stx)) (datum->syntax stx (syntax->datum stx) stx) stx)))
