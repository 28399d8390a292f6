;; provide and the provide transformers all-defined-out, struct-out and so on.
(module provide "medium.rkt"
  (#%require "require.rkt"
             (for-syntax "medium.rkt" "import.rkt" "export.rkt" "struct-info.rkt"))
  (#%provide provide all-defined-out all-from-out rename-out except-out prefix-out struct-out
             combine-out protect-out)

  (begin-for-syntax
    (define (operands stx least)
      (let ([parts (stx->list stx)])
        (unless (and parts (> (length parts) least))
          (raise-syntax-error #f "bad syntax" stx))
        (cdr parts)))

    (define (phases modes) (if (null? modes) '(0) modes))

    (define (with-out-sym e sym)
      (export (export-local-id e) sym (export-mode e) (export-protect? e) (export-orig-stx e)))

    (define (rename-pairs forms stx)
      (map (lambda (form)
             (let ([parts (stx->list form)])
               (unless (and parts (= (length parts) 2))
                 (raise-syntax-error #f "bad syntax" stx))
               (for-each (lambda (id)
                           (unless (identifier? id)
                             (raise-syntax-error
                              #f "expected an identifier, but found something else" stx id)))
                         parts)
               parts))
           forms))

    (define (select keep? l)
      (cond
        [(null? l) '()]
        [(keep? (car l)) (cons (car l) (select keep? (cdr l)))]
        [else (select keep? (cdr l))]))

    ;; Does the name of id mean the same in the lexical context of stx, with the space of mode?
    (define (in-context? id stx mode)
      (let ([outside (datum->syntax stx (syntax-e id))] [phase (phase-of-mode mode)])
        (and (free-identifier=? id (in-mode mode outside) phase)
             ;; what is defined outside of the space is not in it
             (not (and (space-of-mode mode) (free-identifier=? id outside phase)))))))

  (define-syntax all-defined-out
    (make-provide-transformer
     (lambda (stx modes)
       (unless (null? (operands stx 0))
         (raise-syntax-error #f "bad syntax" stx))
       (let ([defined (syntax-local-module-defined-identifiers)])
         (apply append
                (map (lambda (mode)
                       (map (lambda (id)
                              (export (datum->syntax stx (syntax-e id)) (syntax-e id)
                                      mode #f stx))
                            (select (lambda (id) (in-context? id stx mode))
                                    (hash-ref defined (phase-of-mode mode) '()))))
                     (phases modes)))))))

  (define-syntax all-from-out
    (make-provide-transformer
     (lambda (stx modes)
       (apply append
              (map (lambda (path)
                     (let ([datum (datum->syntax path (syntax->datum path) path)])
                       (apply append
                              (map (lambda (mode) (imported-from datum mode stx)) (phases modes)))))
                   (operands stx 0))))))

  (begin-for-syntax
    (define (imported-from path mode stx)
      (let ([found (or (syntax-local-module-required-identifiers (syntax->datum path) mode)
                       (raise-syntax-error
                        #f
                        (if (pair? mode)
                            (format "no corresponding require in space ~a" (cdr mode))
                            "no corresponding require")
                        stx path))])
        (apply append
               (map (lambda (phase+ids)
                      (map (lambda (id)
                             (export (datum->syntax path (syntax-e id)) (syntax-e id)
                                     (car phase+ids) #f stx))
                           (select (lambda (id) (in-context? id path (car phase+ids)))
                                   (cdr phase+ids))))
                    found)))))

  (define-syntax rename-out
    (make-provide-transformer
     (lambda (stx modes)
       (apply append
              (map (lambda (pair)
                     (map (lambda (mode) (export (car pair) (syntax-e (cadr pair)) mode #f stx))
                          (phases modes)))
                   (rename-pairs (operands stx 0) stx))))))

  (define-syntax combine-out
    (make-provide-transformer (lambda (stx modes) (expand-exports (operands stx 0) modes))))

  (define-syntax except-out
    (make-provide-transformer
     (lambda (stx modes)
       (let* ([parts (operands stx 1)]
              [exports (expand-export (car parts) modes)]
              [excluded (expand-exports (cdr parts) modes)])
         (for-each (lambda (x)
                     (unless (ormap (lambda (e) (same-export? x e)) exports)
                       (raise-syntax-error
                        #f
                        (string-append "identifier to remove `"
                                       (symbol->string (export-out-sym x))
                                       "' not included in nested provide spec")
                        stx (car parts))))
                   excluded)
         (select (lambda (e) (not (ormap (lambda (x) (same-export? x e)) excluded))) exports)))))

  (begin-for-syntax
    (define (same-export? a b)
      (and (eq? (export-out-sym a) (export-out-sym b))
           (equal? (export-mode a) (export-mode b))
           (free-identifier=? (in-mode (export-mode a) (export-local-id a))
                              (in-mode (export-mode b) (export-local-id b))
                              (phase-of-mode (export-mode a))))))

  (define-syntax prefix-out
    (make-provide-transformer
     (lambda (stx modes)
       (let ([parts (operands stx 2)])
         (unless (identifier? (car parts))
           (raise-syntax-error #f "expected an <id> for prefix, found something else" stx (car parts)))
         (map (lambda (e)
                (with-out-sym e (string->symbol
                                 (string-append (symbol->string (syntax-e (car parts)))
                                                (symbol->string (export-out-sym e))))))
              (expand-export (cadr parts) modes))))))

  (define-syntax protect-out
    (make-provide-transformer
     (lambda (stx modes)
       (map (lambda (e)
              (export (export-local-id e) (export-out-sym e) (export-mode e) #t (export-orig-stx e)))
            (expand-exports (operands stx 0) modes)))))

  (define-syntax struct-out
    (make-provide-transformer
     (lambda (stx modes)
       (unless (memv 0 (phases modes))
         (raise-syntax-error #f "allowed only for phase level 0" stx))
       (let ([parts (operands stx 1)])
         (unless (null? (cdr parts))
           (raise-syntax-error #f "bad syntax" stx))
         (unless (identifier? (car parts))
           (raise-syntax-error
            #f "expected an identifier for a struct-type name, but found something else"
            stx (car parts)))
         (record-use (car parts))
         (map (lambda (id) (export id (syntax-e id) 0 #f stx))
              (structure-ids (car parts) stx))))))

  (begin-for-syntax
    (define (structure-ids id stx)
      (let ([v (syntax-local-value id (lambda () #f))])
        (unless (struct-info? v)
          (raise-syntax-error #f "identifier is not bound to struct type information" stx id))
        (let* ([info (extract-struct-info v)]
               [super (list-ref info 5)]
               [super-info (and (identifier? super)
                                (let ([v (syntax-local-value super (lambda () #f))])
                                  (and (struct-info? v) (extract-struct-info v))))]
               [inherited (if super-info
                              (append (list-ref super-info 3) (list-ref super-info 4))
                              '())])
          (cons id
                (select (lambda (x)
                          (and x
                               (not (eq? (syntax-e x) (syntax-e id)))
                               (not (ormap (lambda (i) (and i (free-identifier=? i x))) inherited))))
                        (append (list (car info) (cadr info) (caddr info))
                                (list-ref info 3)
                                (list-ref info 4)))))))

    ;; A raw spec for spec if it is of a simple kind; #f for others.
    (define (direct-spec spec)
      (let ([parts (and (not (identifier? spec)) (stx->list spec))])
        (cond
          [(identifier? spec) (list spec)]
          [(and parts (pair? parts) (identifier? (car parts)) (direct-form spec parts))
           => (lambda (raw) (record-use (car parts)) raw)]
          [else #f])))

    (define (direct-form spec parts)
      (cond
        [(free-identifier=? (car parts) #'all-defined-out)
         (and (null? (cdr parts)) (list (datum->syntax spec '(all-defined) spec)))]
        [(free-identifier=? (car parts) #'all-from-out)
         (map (lambda (path)
                (let ([path (canonical-path path)])
                  (unless (module-path? (syntax->datum path))
                    (raise-syntax-error #f "bad module path" spec path))
                  (raw-for spec (list #'all-from path))))
              (cdr parts))]
        [(free-identifier=? (car parts) #'rename-out)
         (map (lambda (pair) (raw-for spec (cons #'rename pair))) (rename-pairs (cdr parts) spec))]
        [else #f]))

    ;; The raw spec, which errors show as source.
    (define (raw-for source spec)
      (syntax-property (datum->syntax #'here spec source) 'surface-form source))

    (define (export->raw e)
      (let* ([out (export-out-sym e)]
             [raw (if (eq? out (syntax-e (export-local-id e)))
                      (export-local-id e)
                      (list #'rename (export-local-id e) (datum->syntax (export-local-id e) out)))]
             [raw (if (export-protect? e) (list #'protect raw) raw)])
        (let ([phase (phase-of-mode (export-mode e))]
              [raw (if (pair? (export-mode e)) (list #'for-space (cdr (export-mode e)) raw) raw)])
          (if (eqv? phase 0) raw (list #'for-meta phase raw))))))

  ;; Used within #%provide, when the module's body has been expanded
  (define-syntax (late-exports stx)
    (recording-uses
     (lambda ()
       (let ([exports (expand-exports (operands stx 0) '())])
         (rebuild #'here (cons #'begin (map export->raw (distinct exports))) stx)))))

  (begin-for-syntax
    (define (distinct exports)
      (cond
        [(null? exports) '()]
        [(ormap (lambda (e) (same-export? e (car exports))) (cdr exports)) (distinct (cdr exports))]
        [else (cons (car exports) (distinct (cdr exports)))]))

    (define (raw-provide stx)
      (let ([specs (operands stx 0)])
        (recording-uses
         (lambda ()
           (raw-for
            stx
            (cons #'#%provide
                  (apply append
                         (map (lambda (spec)
                                (let ([spec (pre-expand-export spec '())])
                                  (or (direct-spec spec)
                                      (list (list #'expand
                                                  (rebuild #'here (list #'late-exports spec)
                                                           spec))))))
                              specs)))))))))

  (define-syntax (provide stx)
    (let ([context (syntax-local-context)])
      (cond
        ;; The only form of a module: what lifts forms to the end of one needs it to be begun
        [(eq? context 'module-begin) (rebuild #'here (list #'begin stx) stx)]
        [(eq? context 'module) (raw-provide stx)]
        [else (raise-syntax-error #f "not at module level" stx)]))))
