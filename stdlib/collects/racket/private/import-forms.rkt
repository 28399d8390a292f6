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

  ;; Raw specs: each import is bound, each source is instantiated.
  (define (imports->raw imports sources)
    (append
     (map (lambda (i)
            (raw-import (import-orig-mode i) (import-req-mode i)
                        (import-src-mod-path i) (import-local-id i) (import-src-sym i)))
          imports)
     (map (lambda (s)
            (moved (import-source-mode s)
                   (list (quote-syntax only) (import-source-mod-path-stx s))))
          sources)))

  ;; The raw spec for one name that a module provides at a mode, imported with a shift
  (define (raw-import mode shift path local-id name)
    (list (quote-syntax just-meta) (phase-of-mode mode)
          (moved shift
                 (list (quote-syntax just-space) (space-of-mode mode)
                       (list (quote-syntax rename) path local-id name)))))

  ;; A raw spec in the phase and space to which a shift moves
  (define (moved shift raw)
    (let ([phase (phase-of-mode shift)]
          [raw (if (pair? shift) (list (quote-syntax for-space) (cdr shift) raw) raw)])
      (if (eqv? phase 0)
          raw
          (list (quote-syntax for-meta) phase raw))))

  ;; Raw specs for the usual shapes of require specs: a module path, perhaps inside of one
  ;; only-in, except-in, prefix-in or rename-in, the heads of which kind-of recognizes; #f for
  ;; others. They are shifted by a phase.
  (define (direct-spec stx kind-of shift)
    (cond
      [(current-require-module-path) #f]
      [(module-path-form? stx)
       (let ([path (datum-path stx)])
         (when (pair? (syntax-e stx)) (check-module-path (syntax->datum path) path))
         (list (moved shift path)))]
      [else
       (let* ([parts (stx->list stx)]
              [kind (and parts (pair? parts) (identifier? (car parts)) (kind-of (car parts)))])
         (let ([raw (and kind (direct-form kind (cdr parts) shift))])
           (when raw (record-use (car parts)))
           raw))]))

  (define (direct-form kind operands shift)
    (cond
      [(null? operands) #f]
      [(eq? kind 'prefix)
       (and (= (length operands) 2)
            (identifier? (car operands))
            (module-path-form? (cadr operands))
            (list (moved shift
                         (list (quote-syntax prefix) (car operands)
                               (datum-path (cadr operands))))))]
      [(not (module-path-form? (car operands))) #f]
      [else (case-of kind (datum-path (car operands)) (cdr operands) shift)]))

  (define (case-of kind path forms shift)
    (let ([pairs (map rename-pair forms)])
      (and (andmap values pairs)
           (not (and (eq? kind 'rename) (ormap identifier? forms)))
           (not (check-duplicate-identifier (map cdr pairs)))
           (let ([exports (syntax-local-module-exports path)])
             (and (andmap (lambda (pair) (exported? (car pair) exports)) pairs)
                  (cond
                    [(eq? kind 'only) (raw-only path pairs exports shift)]
                    [(eq? kind 'rename)
                     (and (no-clashes? pairs exports) (raw-renamed path pairs shift))]
                    [else
                     (and (andmap identifier? forms)
                          (list (moved shift (list* (quote-syntax all-except) path forms))))]))))))

  ;; An identifier, or a list of an old and a new one, as a pair; else #f
  (define (rename-pair form)
    (if (identifier? form)
        (cons form form)
        (let ([parts (stx->list form)])
          (and parts (= (length parts) 2) (andmap identifier? parts)
               (cons (car parts) (cadr parts))))))

  (define (exported? id exports)
    (ormap (lambda (level) (memq (syntax-e id) (cdr level))) exports))

  (define (raw-only path pairs exports shift)
    (append
     (apply append
            (map (lambda (pair)
                   (let ([name (syntax-e (car pair))])
                     (map (lambda (level) (raw-import (car level) shift path (cdr pair) name))
                          (select (lambda (level) (memq name (cdr level))) exports))))
                 pairs))
     (list (moved shift (list (quote-syntax only) path)))))

  (define (raw-renamed path pairs shift)
    (cons (moved shift (list* (quote-syntax all-except) path (map car pairs)))
          (map (lambda (pair)
                 (moved shift (list (quote-syntax rename) path (cdr pair) (car pair))))
               pairs)))

  ;; Are the new names none of those that stay?
  (define (no-clashes? pairs exports)
    (andmap (lambda (pair)
              (or (not (exported? (cdr pair) exports))
                  (ormap (lambda (other) (eq? (syntax-e (cdr pair)) (syntax-e (car other))))
                         pairs)))
            pairs))

  (define (datum-path stx)
    (let ([path (canonical-path stx)])
      (unless (eq? path stx)
        (record-use (stx-car stx)))
      path)))
