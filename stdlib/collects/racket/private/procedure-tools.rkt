;; procedure-rename, procedure-reduce-arity and kin for procedures with keywords, too.
(module procedure-tools "medium.rkt"
  (#%require "keyword-procedure.rkt" "map.rkt")
  (#%provide (rename new-procedure-rename procedure-rename)
             (rename new-procedure->method procedure->method)
             (rename new-procedure-reduce-arity procedure-reduce-arity)
             (rename new-procedure-reduce-arity-mask procedure-reduce-arity-mask)
             procedure-reduce-keyword-arity procedure-reduce-keyword-arity-mask)

  (define (keyword-procedure-of f) (and (procedure? f) (keyword-target f)))

  ;; A procedure or method with keywords around new core and plain procedures.
  (define (rebuilt core required allowed plain method?)
    (cond
      [(null? required)
       ((if method? make-optional-keyword-method make-optional-keyword-procedure)
        core allowed plain)]
      [else
       ((if method? make-required-keyword-method make-required-keyword-procedure)
        core required allowed plain)]))

  (define (name-of f) (or (object-name f) 'unknown))

  ;; The procedure that f applies where there are no keywords
  (define (plain-of f) (lambda args (apply f args)))

  (define new-procedure-rename
    (let ([procedure-rename
           (case-lambda
             [(f name) (renamed f name #f)]
             [(f name realm) (renamed f name realm)])])
      procedure-rename))

  (define (renamed f name realm)
    (let ([target (and (symbol? name) (keyword-procedure-of f))])
      (if target
          (changed f target name realm (keyword-method? target))
          (procedure-rename* f name realm))))

  (define (procedure-rename* f name realm)
    (if realm (procedure-rename f name realm) (procedure-rename f name)))

  ;; f, which applies target, with another name and realm (or #f), and perhaps made a method
  (define (changed f target name realm method?)
    (rebuilt (keyword-core-of f f)
             (keyword-procedure-required target)
             (keyword-procedure-allowed target)
             (procedure-rename*
              (procedure-reduce-arity-mask (plain-of f) (procedure-arity-mask f))
              name
              realm)
             method?))

  (define new-procedure->method
    (let ([procedure->method
           (lambda (f)
             (let ([target (keyword-procedure-of f)])
               (if target
                   (changed f target (name-of f) (procedure-realm f) #t)
                   (procedure->method f))))])
      procedure->method))

  (define new-procedure-reduce-arity
    (let ([procedure-reduce-arity
           (case-lambda
             [(f arity) (reduced-arity f arity #f #f)]
             [(f arity name) (reduced-arity f arity name #f)]
             [(f arity name realm) (reduced-arity f arity name realm)])])
      procedure-reduce-arity))

  (define (reduced-arity f arity name realm)
    (reduced 'procedure-reduce-arity procedure-reduce-arity f arity (if (null? arity) 0 -1) name realm))

  (define new-procedure-reduce-arity-mask
    (let ([procedure-reduce-arity-mask
           (case-lambda
             [(f mask) (reduced-mask f mask #f #f)]
             [(f mask name) (reduced-mask f mask name #f)]
             [(f mask name realm) (reduced-mask f mask name realm)])])
      procedure-reduce-arity-mask))

  (define (reduced-mask f mask name realm)
    (reduced 'procedure-reduce-arity-mask procedure-reduce-arity-mask f mask mask name realm))

  ;; By the builtin reduce; keywords are lost, so that none may be required of what can be called
  ;; afterwards, which mask says.
  (define (reduced who reduce f arity mask name realm)
    (let ([target (keyword-procedure-of f)])
      (when (and target (pair? (keyword-procedure-required target)) (not (eqv? mask 0)))
        (raise-arguments-error who "procedure has required keyword arguments" "procedure" f))
      (let ([f (if target (without-keywords f target) f)])
        (cond
          [realm (reduce f arity name realm)]
          [name (reduce f arity name)]
          [else (reduce f arity)]))))

  (define (without-keywords f target)
    (let ([plain (procedure-rename
                  (procedure-reduce-arity-mask (plain-of f) (procedure-arity-mask f))
                  (name-of f)
                  (procedure-realm f))])
      (if (keyword-method? target) (procedure->method plain) plain)))

  (define procedure-reduce-keyword-arity
    (case-lambda
      [(f arity required allowed) (procedure-reduce-keyword-arity f arity required allowed #f #f)]
      [(f arity required allowed name)
       (procedure-reduce-keyword-arity f arity required allowed name #f)]
      [(f arity required allowed name realm)
       (unless (procedure-arity? arity)
         (raise-argument-error 'procedure-reduce-keyword-arity "procedure-arity?" 1
                               f arity required allowed))
       (reduce-keywords 'procedure-reduce-keyword-arity f arity (arity->mask arity) required allowed
                        name realm)]))

  (define procedure-reduce-keyword-arity-mask
    (case-lambda
      [(f mask required allowed)
       (procedure-reduce-keyword-arity-mask f mask required allowed #f #f)]
      [(f mask required allowed name)
       (procedure-reduce-keyword-arity-mask f mask required allowed name #f)]
      [(f mask required allowed name realm)
       (unless (exact-integer? mask)
         (raise-argument-error 'procedure-reduce-keyword-arity-mask "exact-integer?" 1
                               f mask required allowed))
       (reduce-keywords 'procedure-reduce-keyword-arity-mask f mask mask required allowed
                        name realm)]))

  (define (arity->mask arity)
    (cond
      [(exact-integer? arity) (arithmetic-shift 1 arity)]
      [(arity-at-least? arity) (- (arithmetic-shift 1 (arity-at-least-value arity)))]
      [(null? arity) 0]
      [else (apply bitwise-ior (map arity->mask arity))]))

  (define (sorted-keywords? l)
    (and (list? l)
         (andmap keyword? l)
         (or (null? l)
             (let loop ([l l])
               (or (null? (cdr l))
                   (and (keyword<? (car l) (cadr l)) (loop (cdr l))))))))

  ;; arity: the mask or what stands for it in the arguments
  (define (reduce-keywords who f arity mask required allowed name realm)
    (unless (sorted-keywords? required)
      (raise-argument-error who "(and/c (listof? keyword?) sorted? distinct?)" 2
                            f arity required allowed))
    (unless (or (not allowed) (sorted-keywords? allowed))
      (raise-argument-error who "(or/c (and/c (listof? keyword?) sorted? distinct?) #f)" 3
                            f arity required allowed))
    (unless (procedure? f)
      (raise-argument-error who "procedure?" 0 f arity required allowed))
    (when (and allowed (not (subset? required allowed)))
      (raise-arguments-error who "allowed-keyword list does not include all required keywords"
                             "allowed-keyword list" allowed
                             "required keywords" required))
    (let-values ([(old-required old-allowed) (procedure-keywords f)])
      (unless (subset? old-required required)
        (raise-arguments-error who "cannot reduce required keyword set"
                               "required keywords" old-required
                               "requested required keywords" required))
      (when (and old-allowed (not (and allowed (subset? allowed old-allowed))))
        (raise-arguments-error who "cannot allow keywords not in original allowed set"
                               "original allowed keywords" old-allowed
                               "requested allowed keywords" allowed))
      (let* ([target (keyword-procedure-of f)]
             [core (procedure-reduce-arity-mask
                    (lambda (keywords vals . args) (keyword-apply f keywords vals args))
                    (arithmetic-shift mask 2))]
             [name (or name (name-of f))]
             [plain (procedure-rename*
                     (cond
                       [(pair? required)
                        (procedure-reduce-arity-mask
                         (lambda args (missing-keyword required name args))
                         mask)]
                       [target (procedure-reduce-arity-mask (plain-of f) mask)]
                       [else (procedure-reduce-arity-mask f mask)])
                     name
                     (or realm (procedure-realm f)))])
        (if (and (null? required) (null? allowed))
            plain
            (rebuilt core required allowed plain (and target (keyword-method? target)))))))

  (define (subset? some all) (andmap (lambda (k) (memq k all)) some)))
