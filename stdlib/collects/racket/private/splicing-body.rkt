#lang racket/base
;; Bodies of splicing forms: what becomes of the names that their forms define.

(require (for-syntax racket/base))
(provide exporting local-definition (for-syntax partly-expanded same-place as-local scoped-body))

(begin-for-syntax
  ;; Where partial expansion of a body form stops
  (define definition-words
    (list #'begin #'define-values #'define-syntaxes #'begin-for-syntax
          #'module #'module* #'#%require #'#%provide #'#%declare))

  (define (partly-expanded form)
    (local-expand form (syntax-local-context) definition-words))

  ;; A form with the place and properties of another
  (define (same-place form other)
    (datum->syntax form (syntax-e form) other other))

  ;; A body form with the names that it defines changed
  ;; wrap: what stands for a part of a begin, of the same phase or (if up?) the next one
  ;; import: what stands for a module or a require form
  (define (with-changed-names form wrap change import)
    (define (changed ids) (map change (syntax->list ids)))
    (define expanded (partly-expanded form))
    (define (make form) (same-place form expanded))
    (syntax-case expanded (begin define-values define-syntaxes begin-for-syntax module #%require)
      [(begin part ...)
       (make #`(begin #,@(for/list ([part (in-list (syntax->list #'(part ...)))]) (wrap part #f))))]
      [(define-values ids e) (make #`(define-values #,(changed #'ids) e))]
      [(define-syntaxes ids e) (make #`(define-syntaxes #,(changed #'ids) e))]
      [(begin-for-syntax part ...)
       (make #`(begin-for-syntax
                 #,@(for/list ([part (in-list (syntax->list #'(part ...)))]) (wrap part #t))))]
      [(module . _) (import expanded)]
      [(#%require . _) (import expanded)]
      [_ expanded]))

  (define (as-local id) (syntax-property id 'definition-intended-as-local #t))

  ;; The forms of a body with the scope of introduce, without it on what they define
  ;; macro: an identifier for exporting, at phases 0 and 1
  (define (scoped-body macro introduce body)
    (for/list ([form (in-list (syntax->list body))])
      #`(#,macro #,macro #,(introduce #'here) here #,(introduce form)))))

;; A definition of names that a form around the splicing form must not take for those of its body
(define-syntax (local-definition stx)
  (syntax-case stx ()
    [(_ form)
     (with-changed-names #'form
       (lambda (part up?) (if up? part #`(local-definition #,part)))
       as-local
       values)]))

;; Takes the scope by which the first identifier differs from the second off the names that the
;; form defines; goes no higher than phase 1.
(define-syntax (exporting stx)
  (syntax-case stx ()
    [(_ macro in out form)
     (let ([scope (make-syntax-delta-introducer #'in #'out)])
       (with-changed-names #'form
         (lambda (part up?)
           (if (and up? (> (syntax-local-phase-level) 0))
               part
               #`(macro macro in out #,part)))
         (lambda (id)
           (if (syntax-property id 'definition-intended-as-local) id (scope id 'remove)))
         (lambda (form) (scope form 'remove))))]))
