;; Imports as data, and require transformers: what racket/require-transform provides.
(module import "small.rkt"
  (#%require "struct.rkt" "parameterize.rkt" (for-template '#%kernel "module-paths.rkt"))
  (#%provide import make-import struct:import import? import-local-id import-src-sym import-src-mod-path
             import-mode import-req-mode import-orig-mode import-orig-stx
             import-source make-import-source struct:import-source import-source? import-source-mod-path-stx
             import-source-mode
             prop:require-transformer require-transformer? make-require-transformer
             require-transformer-of
             expand-import check-module-path module-path-form? current-require-module-path
             convert-relative-module-path syntax-local-require-certifier add-phases
             phase-of-mode space-of-mode shift-mode shift-shift in-space in-mode
             recording-uses record-use record-uses canonical-path)

  (struct import (local-id src-sym src-mod-path mode req-mode orig-mode orig-stx)
    #:extra-constructor-name make-import)
  (struct import-source (mod-path-stx mode) #:extra-constructor-name make-import-source)

  (define-values (prop:require-transformer require-transformer? transformer-getter)
    (make-struct-type-property 'require-transformer))

  ;; The procedure from a require spec to imports and sources
  (define (require-transformer-of v) ((transformer-getter v) v))

  (define-values (struct:transformer make-transformer transformer? ref set)
    (make-struct-type
     'require-transformer #f 1 0 #f
     (list (cons prop:require-transformer (lambda (self) (ref self 0)))
           (cons prop:procedure
                 (lambda (self stx) (raise-syntax-error #f "not allowed as an expression" stx))))))

  (define (make-require-transformer proc)
    (unless (and (procedure? proc) (procedure-arity-includes? proc 1))
      (raise-argument-error 'make-require-transformer "(procedure-arity-includes/c 1)" proc))
    (make-transformer proc))

  ;; Phases, #f being the label phase
  (define (add-phases a b) (and a b (+ a b)))

  ;; Modes are phases, or pairs of a phase and a binding space; shifts are phases, or pairs of a
  ;; phase and the space, perhaps #f, that takes the place of the old one.
  (define (phase-of-mode mode) (if (pair? mode) (car mode) mode))
  (define (space-of-mode mode) (and (pair? mode) (cdr mode)))

  (define (shift-mode mode shift)
    (let ([phase (add-phases (phase-of-mode mode) (phase-of-mode shift))]
          [space (space-of-mode (if (pair? shift) shift mode))])
      (if space (cons phase space) phase)))

  (define (shift-shift a b)
    (let ([phase (add-phases (phase-of-mode a) (phase-of-mode b))])
      (cond
        [(pair? b) (cons phase (cdr b))]
        [(pair? a) (cons phase (cdr a))]
        [else phase])))

  ;; Syntax with the scope of a space, or of the space of a mode
  (define (in-space space stx)
    (if space ((make-interned-syntax-introducer space) stx 'add) stx))
  (define (in-mode mode stx) (in-space (space-of-mode mode) stx))

  (define path-heads
    (list (quote-syntax lib) (quote-syntax file) (quote-syntax planet) (quote-syntax submod)
          (quote-syntax quote)))

  ;; Is stx a module path as it stands, not a use of a require transformer?
  (define (module-path-form? stx)
    (let ([e (syntax-e stx)])
      (or (string? e)
          (symbol? e)
          (path? e)
          (and (pair? e)
               (identifier? (car e))
               (ormap (lambda (head) (free-identifier=? (car e) head)) path-heads)))))

  ;; The path with a head of the name that it is bound to; for others it counts as a symbol.
  (define (canonical-path stx)
    (let ([e (syntax-e stx)])
      (if (pair? e)
          (datum->syntax stx (canonical-datum stx) stx)
          stx)))

  (define (canonical-datum stx)
    (let ([parts (stx->list stx)])
      (cond
        [(not (and parts (identifier? (car parts)))) (syntax->datum stx)]
        [(and (eq? 'submod (head-name (car parts))) (pair? (cdr parts)))
         (list* 'submod (canonical-datum (cadr parts)) (map syntax->datum (cddr parts)))]
        [else (cons (head-name (car parts)) (map syntax->datum (cdr parts)))])))

  (define (head-name id)
    (or (ormap (lambda (head) (and (free-identifier=? id head) (syntax-e head))) path-heads)
        (syntax-e id)))

  ;; The identifiers of macros that a form is made of without being macro calls, last one first
  (define recorded-uses (make-parameter #f))

  ;; Calls make, and notes in the form that it makes which uses were recorded.
  (define (recording-uses make)
    (let* ([uses (box '())]
           [stx (parameterize ([recorded-uses uses]) (make))]
           [former (syntax-property stx 'disappeared-use)])
      (if (null? (unbox uses))
          stx
          (syntax-property stx 'disappeared-use
                           (if former (cons former (unbox uses)) (unbox uses))))))

  (define (record-use id) (record-uses (syntax-local-introduce id)))

  ;; Records what is the value of a property already.
  (define (record-uses ids)
    (let ([uses (recorded-uses)])
      (when uses
        (set-box! uses (cons ids (unbox uses))))))

  (define current-require-module-path
    (make-parameter
     #f
     (lambda (v)
       (unless (or (not v) (module-path-index? v))
         (raise-argument-error 'current-require-module-path "(or/c #f module-path-index?)" v))
       v)))

  ;; The path, syntax or not, taken relative to current-require-module-path.
  (define (convert-relative-module-path path)
    (let ([base (current-require-module-path)])
      (if (not base)
          path
          (let ([full (joined-path (if (syntax? path) (syntax->datum path) path) base)])
            (if (syntax? path) (datum->syntax path full path) full)))))

  (define (joined-path path base)
    (if (or (symbol? path) (and (pair? path) (memq (car path) '(lib planet quote))))
        path
        (resolved-module-path->module-path
         (module-path-index-resolve (module-path-index-join path base)))))

  (define (resolved-module-path->module-path r)
    (let ([name (resolved-module-path-name r)])
      (cond
        [(symbol? name) (list 'quote name)]
        [(pair? name)
         (list* 'submod (if (symbol? (car name)) (list 'quote (car name)) (car name)) (cdr name))]
        [else name])))

  (define (expand-import stx)
    (unless (syntax? stx)
      (raise-argument-error 'expand-import "syntax?" stx))
    (cond
      [(module-path-form? stx) (expand-module-path stx)]
      [else
       (let* ([e (syntax-e stx)]
              [v (and (pair? e)
                      (identifier? (car e))
                      (syntax-local-value (car e) (lambda () #f)))])
         (unless (require-transformer? v)
           (raise-syntax-error
            #f
            (if (and (pair? e) (identifier? (car e)))
                "not a require sub-form"
                "bad syntax for require sub-form")
            stx))
         (record-use (car e))
         (check-results ((require-transformer-of v) stx)))]))

  (define-syntaxes (check-results)
    (lambda (stx)
      (syntax-case stx ()
        [(_ e)
         (syntax
          (let-values ([(imports sources) e])
            (unless (and (list? imports) (andmap import? imports))
              (raise-argument-error 'require-transformer "(listof import?)" imports))
            (unless (and (list? sources) (andmap import-source? sources))
              (raise-argument-error 'require-transformer "(listof import-source?)" sources))
            (values imports sources)))])))

  ;; Complains about a path that is none though it looks like one.
  (define (check-module-path datum stx)
    (unless (or (module-path? datum) (path? datum))
      (raise-syntax-error
       #f
       (cond
         [(string? datum) "bad module-path string"]
         [(and (pair? datum) (not (equal? datum '(submod)))) "ill-formed module path"]
         [else "bad syntax"])
       stx)))

  (define (expand-module-path stx)
    (let* ([path (convert-relative-module-path (canonical-path stx))]
           [datum (syntax->datum path)])
      (check-module-path datum stx)
      (values
       (apply append
              (map (lambda (exports)
                     (let ([phase (car exports)])
                       (map (lambda (sym)
                              (import (datum->syntax stx sym stx) sym path phase 0 phase stx))
                            (cdr exports))))
                   (syntax-local-module-exports path)))
       (list (import-source path 0)))))

  (define (syntax-local-require-certifier)
    (case-lambda
      [(v) v]
      [(v mark) v])))
