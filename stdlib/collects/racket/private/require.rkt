;; require, local-require and the require transformers only-in, prefix-in, for-syntax (which serves
;; provide, too) and so on.
(module require "medium.rkt"
  (#%require "module-paths.rkt"
             (for-syntax "medium.rkt" "import.rkt" "import-forms.rkt" "export.rkt"))
  (#%provide require local-require only-in except-in prefix-in rename-in combine-in relative-in
             only-meta-in only-space-in for-syntax for-template for-label for-meta for-space
             (all-from "module-paths.rkt"))

  (begin-for-syntax
    (define (operands stx least)
      (let ([parts (stx->list stx)])
        (unless (and parts (> (length parts) least))
          (raise-syntax-error #f "bad syntax" stx))
        (cdr parts)))

    (define (check-ids ids stx)
      (for-each (lambda (id)
                  (unless (identifier? id)
                    (raise-syntax-error #f "expected <id>, but found something else" stx id)))
                ids))

    ;; A transformer for (form spec detail ...)
    (define (refiner refine)
      (make-require-transformer
       (lambda (stx)
         (let ([parts (operands stx 1)])
           (let-values ([(imports sources) (expand-import (car parts))])
             (values (refine imports (cdr parts) stx) sources))))))

    (define (combined specs)
      (let loop ([specs specs] [imports '()] [sources '()])
        (if (null? specs)
            (values imports sources)
            (let-values ([(more more-sources) (expand-import (car specs))])
              (loop (cdr specs) (append imports more) (append sources more-sources))))))

    (define (shifted shift specs)
      (let-values ([(imports sources) (combined specs)])
        (values (shift-imports shift imports) (shift-sources shift sources))))

    (define (space-named stx form)
      (let ([space (syntax-e stx)])
        (unless (or (not space) (symbol? space))
          (raise-syntax-error #f "space must be #f or an identifier" form stx))
        space))

    (define (phase-of stx form)
      (let ([phase (syntax-e stx)])
        (unless (or (not phase) (exact-integer? phase))
          (raise-syntax-error #f "phase level must be #f or an exact integer" form stx))
        phase)))

  (define-syntax only-in
    (refiner (lambda (imports forms stx) (keep-imports (parse-renames forms stx #t) imports stx))))

  (define-syntax except-in
    (refiner (lambda (imports ids stx)
               (check-ids ids stx)
               (drop-imports ids imports stx))))

  (define-syntax rename-in
    (refiner (lambda (imports forms stx) (rename-imports (parse-renames forms stx #f) imports stx))))

  (define-syntax prefix-in
    (make-require-transformer
     (lambda (stx)
       (let ([parts (operands stx 2)])
         (unless (null? (cddr parts))
           (raise-syntax-error #f "bad syntax" stx))
         (unless (identifier? (car parts))
           (raise-syntax-error 'prefix "not an identifier" (cons 'prefix parts) (car parts)))
         (let-values ([(imports sources) (expand-import (cadr parts))])
           (values (prefix-imports (car parts) imports) sources))))))

  (define-syntax combine-in
    (make-require-transformer (lambda (stx) (combined (operands stx 0)))))

  (define-syntax relative-in
    (make-require-transformer
     (lambda (stx)
       (let* ([parts (operands stx 1)]
              [path (syntax->datum (car parts))])
         (unless (module-path? path)
           (raise-syntax-error #f "bad module path" stx (car parts)))
         (parameterize ([current-require-module-path
                         (module-path-index-join
                          path
                          (or (current-require-module-path)
                              (let ([source (current-module-declare-name)])
                                (and source (module-path-index-join #f #f)))))])
           (combined (cdr parts)))))))

  (define-syntax only-meta-in
    (make-require-transformer
     (lambda (stx)
       (let* ([parts (operands stx 1)] [phase (phase-of (car parts) stx)])
         (let-values ([(imports sources) (combined (cdr parts))])
           (values (keep-phase phase imports) sources))))))

  (define-syntax only-space-in
    (make-require-transformer
     (lambda (stx)
       (let* ([parts (operands stx 1)] [space (space-named (car parts) stx)])
         (let-values ([(imports sources) (combined (cdr parts))])
           (values (keep-space space imports) sources))))))

  (begin-for-syntax
    ;; For require and provide both
    (define (mode-shifter shift-and-specs)
      (make-shifter
       (lambda (stx)
         (let-values ([(shift specs) (shift-and-specs stx)])
           (shifted shift specs)))
       (lambda (stx modes)
         (let-values ([(shift specs) (shift-and-specs stx)])
           (expand-exports specs
                           (map (lambda (mode) (shift-mode mode shift))
                                (if (null? modes) '(0) modes)))))))

    (define (fixed phase)
      (mode-shifter (lambda (stx) (values phase (operands stx 0))))))

  (define-syntax for-syntax (fixed 1))
  (define-syntax for-template (fixed -1))
  (define-syntax for-label (fixed #f))
  (define-syntax for-meta
    (mode-shifter (lambda (stx)
                    (let ([parts (operands stx 1)])
                      (values (phase-of (car parts) stx) (cdr parts))))))
  (define-syntax for-space
    (mode-shifter (lambda (stx)
                    (let ([parts (operands stx 1)])
                      (values (cons 0 (space-named (car parts) stx)) (cdr parts))))))

  (begin-for-syntax
    (define (kind-of id)
      (cond
        [(free-identifier=? id #'only-in) 'only]
        [(free-identifier=? id #'except-in) 'except]
        [(free-identifier=? id #'prefix-in) 'prefix]
        [else #f]))

    ;; The phase by which a form such as (for-syntax spec ...) shifts, 'none if stx is none
    (define (shift-of stx)
      (let ([parts (stx->list stx)])
        (cond
          [(not (and parts (pair? parts) (identifier? (car parts)))) 'none]
          [(free-identifier=? (car parts) #'for-syntax) 1]
          [(free-identifier=? (car parts) #'for-template) -1]
          [(free-identifier=? (car parts) #'for-label) #f]
          [else 'none])))

    (define (raw-specs spec stx)
      (let ([datum (syntax-e spec)])
        (when (and (string? datum) (not (module-path? datum)))
          (raise-syntax-error #f "bad module-path string" stx spec)))
      (let ([phase (shift-of spec)])
        (cond
          [(direct-spec spec kind-of) => values]
          [(eq? phase 'none) (general-specs spec)]
          [else
           (let ([direct (map (lambda (spec) (direct-spec spec kind-of)) (cdr (stx->list spec)))])
             (if (andmap values direct)
                 (list (list* #'for-meta phase (apply append direct)))
                 (general-specs spec)))])))

    (define (general-specs spec)
      (let-values ([(imports sources) (expand-import spec)])
        (imports->raw imports sources))))

  (define-syntax (require stx)
    (unless (memq (syntax-local-context) '(module module-begin top-level))
      (raise-syntax-error #f "not at module level or top level" stx))
    (let ([specs (operands stx 0)])
      (if (and (pair? specs) (null? (cdr specs)))
          (rebuild #'here
                   (cons #'#%require (raw-specs (car specs) stx))
                   stx)
          ;; one after the other: a spec may use what an earlier one binds
          (rebuild #'here
                   (cons #'begin
                         (map (lambda (spec) (rebuild #'here (list #'require spec) stx)) specs))
                   stx))))

  (define-syntax (local-require stx)
    (let-values ([(imports sources) (combined (operands stx 0))])
      (for-each (lambda (raw) (syntax-local-lift-require (datum->syntax #f raw) #'here))
                (imports->raw '() sources))
      (let ([imports (here-only imports)])
        (rebuild
         #'here
         `(,#'define-syntaxes ,(map import-local-id imports)
            (,#'values
             ,@(map (lambda (i)
                      (let* ([temp (datum->syntax #f (syntax-e (import-local-id i)))]
                             [raw (car (imports->raw (list (with-temporary i temp)) '()))]
                             [lifted (syntax-local-lift-require (datum->syntax #f raw) temp)])
                        `(,#'make-rename-transformer (,#'quote-syntax ,lifted))))
                    imports)))
         stx))))

  (begin-for-syntax
    ;; Imports for this phase; others cannot be local.
    (define (here-only imports)
      (cond
        [(null? imports) '()]
        [(eqv? (import-mode (car imports)) 0) (cons (car imports) (here-only (cdr imports)))]
        [else (here-only (cdr imports))]))

    (define (with-temporary i id)
      (import id (import-src-sym i) (import-src-mod-path i) (import-mode i) (import-req-mode i)
              (import-orig-mode i) (import-orig-stx i)))))
