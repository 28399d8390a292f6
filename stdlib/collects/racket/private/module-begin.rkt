;; #%module-begin, which prints the values of expressions at module level; #%printing-module-begin,
;; #%top-interaction and module+.
(module module-begin "medium.rkt"
  (#%require "output.rkt" (for-syntax "small.rkt" "submodule-parts.rkt"))
  (#%provide #%top-interaction module+
             (rename base-module-begin #%module-begin)
             (rename printing-module-begin #%printing-module-begin))

  (begin-for-syntax
    ;; Expansion of a form stops at these.
    (define core-forms
      (list #'begin #'define-values #'define-syntaxes #'begin-for-syntax #'module #'module*
            #'#%require #'#%provide #'#%declare #'#%expression #'quote #'quote-syntax #'if #'begin0
            #'lambda #'case-lambda #'let-values #'letrec-values #'letrec-syntaxes+values #'set!
            #'with-continuation-mark #'#%app #'#%top #'#%datum #'#%variable-reference
            #'#%stratified-body))

    (define definition-forms
      (list #'define-values #'define-syntaxes #'begin-for-syntax #'module #'module*
            #'#%require #'#%provide #'#%declare))

    (define (one-of? id ids)
      (ormap (lambda (other) (free-identifier=? id other)) ids))

    (define (head form)
      (let ([e (syntax-e form)])
        (and (pair? e) (identifier? (car e)) (car e))))

    (define (configure-runtime? form)
      (let ([id (head form)])
        (and id
             (or (free-identifier=? id #'module) (free-identifier=? id #'module*))
             (stx-pair? (stx-cdr form))
             (eq? 'configure-runtime (stx-e (stx-car (stx-cdr form))))))))

  ;; With a submodule that sets up the runtime, unless the module has one.
  (define-syntax (base-module-begin stx)
    (let ([forms (stx->list (stx-cdr stx))])
      (unless forms
        (raise-syntax-error #f "bad syntax" stx))
      (datum->syntax stx
                     (list* #'printing-module-begin
                            (if (ormap configure-runtime? forms)
                                forms
                                (cons #'(module configure-runtime '#%kernel
                                          (#%require racket/runtime-config)
                                          (configure #f))
                                      forms)))
                     stx stx)))

  (define-syntax (printing-module-begin stx)
    (let ([forms (stx->list (stx-cdr stx))])
      (unless forms
        (raise-syntax-error #f "bad syntax" stx))
      (datum->syntax #'here
                     (cons #'#%module-begin
                           (map (lambda (form) (if (configure-runtime? form) form (list #'printing form))) forms))
                     stx stx)))

  (define-syntax (printing stx)
    (let* ([form (local-expand (cadr (stx->list stx)) 'module core-forms)] [id (head form)])
      (cond
        [(and id (free-identifier=? id #'begin))
         (datum->syntax #'here
                        (cons #'begin
                              (map (lambda (form) (list #'printing form))
                                   (or (stx->list (stx-cdr form))
                                       (raise-syntax-error #f "bad syntax" form))))
                        form form)]
        [(and id (one-of? id definition-forms)) form]
        [else
         (datum->syntax #'here
                        (list #'call-with-values
                              (list #'lambda '() form)
                              #'print-values)
                        form)])))

  (define-syntax (#%top-interaction stx)
    (let ([form (stx-cdr stx)])
      (if (syntax? form) form (datum->syntax stx form stx))))

  (define-syntax (module+ stx)
    (unless (memq (syntax-local-context) '(module module-begin))
      (raise-syntax-error #f "allowed only in a module body" stx))
    (let ([parts (stx->list stx)])
      (unless (and parts (pair? (cdr parts)))
        (raise-syntax-error #f "bad syntax" stx))
      (unless (identifier? (cadr parts))
        (raise-syntax-error
         #f "expected an identifier for a submodule, found something else" stx (cadr parts)))
      (let* ([name (cadr parts)]
             [parts-before (parts-of-module)]
             [collected (hash-ref parts-before (syntax-e name) #f)]
             [forms (map syntax-local-introduce (cddr parts))])
        (cond
          [collected (add-part! collected stx forms)]
          [else
           (let ([collected (make-submodule-parts)])
             (hash-set! parts-before (syntax-e name) collected)
             (add-part! collected stx forms)
             (syntax-local-lift-module-end-declaration
              (datum->syntax stx (list #'collected-submodule name (lambda () collected)) stx)))])
        (datum->syntax #'here (list #'begin) stx))))

  (begin-for-syntax
    ;; For each module that is being expanded, the parts of its submodules by name
    (define all-parts (make-weak-hasheq))
    (define (parts-of-module)
      (let ([module (syntax-local-lift-context)])
        (or (hash-ref all-parts module #f)
            (let ([parts (make-hasheq)])
              (hash-set! all-parts module parts)
              parts)))))

  (define-syntax (collected-submodule stx)
    (let* ([parts (stx->list stx)]
           [name (cadr parts)]
           [collected ((syntax-e (caddr parts)))])
      (with-properties
       (collected-parts collected)
       (datum->syntax #'here
                      (list #'module* name #f
                            (cons (datum->syntax name '#%module-begin)
                                  (map syntax-local-introduce (collected-forms collected))))
                      stx))))

  (begin-for-syntax
    ;; The form with the properties of the parts that it was made of
    (define (with-properties parts form)
      (if (null? parts)
          form
          (with-properties (cdr parts)
            (syntax-track-origin form (car parts) #'module+))))))
