;; Exports as data, and provide transformers: what racket/provide-transform provides.
(module export "small.rkt"
  (#%require "struct.rkt" "import.rkt")
  (#%provide export make-export struct:export export? export-local-id export-out-sym export-mode
             export-protect? export-orig-stx
             prop:provide-transformer provide-transformer? make-provide-transformer
             prop:provide-pre-transformer provide-pre-transformer? make-provide-pre-transformer
             provide-transformer-of provide-pre-transformer-of
             expand-export expand-exports pre-expand-export syntax-local-provide-certifier
             make-shifter)

  (struct export (local-id out-sym mode protect? orig-stx) #:extra-constructor-name make-export)

  (define-values (prop:provide-transformer provide-transformer? transformer-getter)
    (make-struct-type-property 'provide-transformer))
  (define-values (prop:provide-pre-transformer provide-pre-transformer? pre-transformer-getter)
    (make-struct-type-property 'provide-pre-transformer))

  (define (provide-transformer-of v) ((transformer-getter v) v))
  (define (provide-pre-transformer-of v) ((pre-transformer-getter v) v))

  (define (refuse self stx) (raise-syntax-error #f "not allowed as an expression" stx))

  (define-values (struct:transformer make-transformer transformer? ref set)
    (make-struct-type 'provide-transformer #f 1 0 #f
                      (list (cons prop:provide-transformer (lambda (self) (ref self 0)))
                            (cons prop:procedure refuse))))

  (define-values (struct:pre-transformer make-pre-transformer pre-transformer? pre-ref pre-set)
    (make-struct-type 'provide-pre-transformer #f 1 0 #f
                      (list (cons prop:provide-pre-transformer (lambda (self) (pre-ref self 0)))
                            (cons prop:procedure refuse))))

  (define-values (struct:both make-both both? both-ref both-set)
    (make-struct-type 'provide-transformer struct:transformer 1 0 #f
                      (list (cons prop:provide-pre-transformer
                                  (lambda (self) (both-ref self 0))))))

  ;; For require and provide: imports makes imports of a spec, exports makes exports of a spec and
  ;; modes.
  (define-values (struct:shifter make-shifter shifter? shifter-ref shifter-set)
    (make-struct-type 'phase-shifter #f 2 0 #f
                      (list (cons prop:require-transformer (lambda (self) (shifter-ref self 0)))
                            (cons prop:provide-transformer (lambda (self) (shifter-ref self 1)))
                            (cons prop:procedure refuse))))

  (define (check-transformer who proc)
    (unless (and (procedure? proc) (procedure-arity-includes? proc 2))
      (raise-argument-error who "(procedure-arity-includes/c 2)" proc)))

  (define make-provide-transformer
    (case-lambda
      [(proc)
       (check-transformer 'make-provide-transformer proc)
       (make-transformer proc)]
      [(proc pre)
       (check-transformer 'make-provide-transformer proc)
       (check-transformer 'make-provide-transformer pre)
       (make-both proc pre)]))

  (define (make-provide-pre-transformer proc)
    (check-transformer 'make-provide-pre-transformer proc)
    (make-pre-transformer proc))

  ;; The identifier that a spec begins with, or #f
  (define (transformer-id stx)
    (let ([e (syntax-e stx)])
      (and (pair? e) (identifier? (car e)) (car e))))

  (define (transformer-for stx)
    (let ([id (transformer-id stx)])
      (and id (syntax-local-value id (lambda () #f)))))

  ;; The exports that the provide spec stx denotes at the phases in modes, phase 0 if it is empty.
  (define (expand-export stx modes)
    (cond
      [(identifier? stx)
       (map (lambda (mode) (export stx (syntax-e stx) mode #f stx)) (if (null? modes) '(0) modes))]
      [else
       (let ([v (transformer-for stx)])
         (unless (provide-transformer? v)
           (raise-syntax-error
            #f
            (if (transformer-id stx) "not a provide sub-form" "bad syntax for provide sub-form")
            stx))
         (record-use (transformer-id stx))
         (let ([exports ((provide-transformer-of v) stx modes)])
           (unless (and (list? exports) (andmap export? exports))
             (raise-argument-error 'provide-transformer "(listof export?)" exports))
           exports))]))

  (define (expand-exports specs modes)
    (apply append (map (lambda (spec) (expand-export spec modes)) specs)))

  ;; The uses that a transformer has noted itself
  (define (record-property stx)
    (let ([uses (syntax-property stx 'disappeared-use)])
      (when uses (record-uses uses))))

  (define (pre-expand-export stx modes)
    (let ([v (transformer-for stx)])
      (if (provide-pre-transformer? v)
          (let ([expanded ((provide-pre-transformer-of v) stx modes)])
            (record-use (transformer-id stx))
            (record-property expanded)
            (pre-expand-export expanded modes))
          stx)))

  (define (syntax-local-provide-certifier)
    (case-lambda
      [(v) v]
      [(v mark) v])))
