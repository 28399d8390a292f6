#lang racket/base
;; define-signature and the forms that stand in signatures.

(require "values.rkt"
         (only-in racket/contract/base -> any/c)
         (for-syntax racket/base racket/struct-info "signature.rkt"
                     racket/private/contract/structure-names))

(provide define-signature define-signature-form
         open contracted extends define-values-for-export struct/ctc
         import export link tag prefix only except rename init-depend)

(define-syntax-rule (define-words (id text) ...)
  (begin
    (define-syntax (id stx)
      (raise-syntax-error #f text stx))
    ...))

(define-words
  [open "misuse of signature form open"]
  [contracted "misuse of signature form contracted"]
  [extends "misuse of define-signature keyword extends"]
  [define-values-for-export "misuse of define-values-for-export"]
  [struct/ctc "misuse of struct/ctc"]
  [import "misuse of unit keyword"]
  [export "misuse of unit keyword"]
  [link "misuse of compound-unit keyword"]
  [tag "misuse of unit import/export keyword"]
  [prefix "misuse of unit import/export keyword"]
  [only "misuse of unit import/export keyword"]
  [except "misuse of unit import/export keyword"]
  [rename "misuse of unit import/export keyword"]
  [init-depend "misuse of unit keyword"])

;; (define-signature-form (id form) body ...): a macro of signature elements, which gives a list of them
(define-syntax (define-signature-form stx)
  (syntax-case stx ()
    [(_ (id arg) body0 body ...)
     #'(define-syntax id (signature-form (lambda (arg) body0 body ...)))]
    [(_ (id arg whole) body0 body ...)
     #'(define-syntax id (signature-form (lambda (arg) (let ([whole arg]) body0 body ...))))]
    [(_ id e) #'(define-syntax id (signature-form e))]))

(begin-for-syntax
  (struct signature-form (expand)
    #:property prop:procedure
    (lambda (self stx) (raise-syntax-error #f "not allowed as an expression" stx)))

  ;; Members and forms of the elements, newest first
  (define (parse-elements elements stx)
    (let loop ([elements elements] [members '()] [forms '()])
      (cond
        [(null? elements) (values members forms)]
        [else
         (define e (car elements))
         (define rest (cdr elements))
         (syntax-case e ()
           [id (identifier? #'id) (loop rest (cons (entry #'id #f #f) members) forms)]
           [(key . body)
            (identifier? #'key)
            (let ([transformer (syntax-local-value #'key (lambda () #f))])
              (case (syntax-e #'key)
                [(define-values define-syntaxes) (loop rest members (cons e forms))]
                [(open)
                 (syntax-case #'body ()
                   [(inner)
                    (let ([s (parse-spec #'inner stx)])
                      (loop rest
                            (append
                             (reverse
                              (for/list ([id (in-list (spec-ids s))]
                                         [m (in-list (signature-members (spec-signature s)))])
                                (entry id
                                       (and (entry-contract m) (see-form s (entry-contract m)))
                                       (and (entry-source m) (see-form s (entry-source m))))))
                             members)
                            (append (reverse (seen-forms s)) forms)))])]
                [(contracted)
                 (loop rest
                       (append
                        (reverse
                         (for/list ([pair (in-list (syntax->list #'body))])
                           (syntax-case pair ()
                             [(id c) (identifier? #'id) (entry #'id #'c #f)]
                             [_ (raise-syntax-error #f "expected a list of [id contract]" stx pair)])))
                        members)
                       forms)]
                [(struct struct/ctc)
                 (let-values ([(new-members new-forms) (structure-members e stx)])
                   (loop rest (append (reverse new-members) members)
                         (append (reverse new-forms) forms)))]
                [else
                 (unless (signature-form? transformer)
                   (raise-syntax-error #f "unknown signature form" stx e))
                 (define introduce (make-syntax-introducer))
                 (define new ((signature-form-expand transformer) (introduce e)))
                 (loop (append (map introduce (if (syntax? new) (syntax->list new) new)) rest)
                       members forms)]))]
           [_ (raise-syntax-error #f "expected either an identifier or signature form" stx e)])])))

  ;; (struct id (field ...) option ...) and (struct/ctc id ([field contract] ...) option ...)
  (define (structure-members form stx)
    (syntax-case form ()
      [(key id (field ...) option ...)
       (let* ([contracts? (eq? (syntax-e #'key) 'struct/ctc)]
              [options (map syntax-e (syntax->list #'(option ...)))]
              [mutable? (memq '#:mutable options)]
              [fields
               (for/list ([f (in-list (syntax->list #'(field ...)))])
                 (syntax-case f ()
                   [(id c . o) contracts? (list #'id #'c (memq '#:mutable (map syntax-e (syntax->list #'o))))]
                   [(id . o) (list #'id #f (memq '#:mutable (map syntax-e (syntax->list #'o))))]
                   [id (list #'id #f #f)]))]
              [predicate (joined #'id #'id '?)]
              [accessors (for/list ([f (in-list fields)]) (joined #'id #'id '- (car f)))]
              [mutators
               (for/list ([f (in-list fields)])
                 (and (or mutable? (caddr f)) (joined #'id 'set- #'id '- (car f) '!)))]
              [omit-syntax? (memq '#:omit-define-syntaxes options)]
              [hidden-constructor (joined #'id #'id '-constructor)])
         (values
          (append
           (list (entry predicate (and contracts? #'(-> any/c boolean?)) #f))
           (if (memq '#:omit-constructor options)
               '()
               (list (entry (if omit-syntax? #'id hidden-constructor)
                             (and contracts?
                                  #`(-> #,@(map cadr fields) #,predicate))
                             (if omit-syntax? #f #'id))))
           (for/list ([a (in-list accessors)] [f (in-list fields)])
             (entry a (and contracts? #`(-> #,predicate #,(cadr f))) #f))
           (for/list ([m (in-list mutators)] [f (in-list fields)] #:when m)
             (entry m (and contracts? #`(-> #,predicate #,(cadr f) void?)) #f)))
          (if omit-syntax?
              '()
              (list #`(define-syntaxes (id)
                        #,(information-code #f hidden-constructor predicate accessors mutators #t
                                            (map (lambda (f) (syntax-e (car f))) fields) #t))))))]
      [_ (raise-syntax-error #f "bad syntax" stx form)])))

(define-syntax (define-signature stx)
  (define-values (id parent-id elements)
    (syntax-case stx ()
      [(_ id key parent (element ...))
       (eq? (syntax-e #'key) 'extends)
       (values #'id #'parent #'(element ...))]
      [(_ id (element ...)) (values #'id #f #'(element ...))]
      [_ (raise-syntax-error #f "bad syntax" stx)]))
  (unless (identifier? id)
    (raise-syntax-error #f "expected an identifier" stx id))
  (define parent (and parent-id (find-signature parent-id stx)))
  (define inherited
    (if parent
        (for/list ([m (in-list (signature-members parent))])
          (entry (datum->syntax id (syntax-e (entry-id m)) id) (entry-contract m) (entry-source m)))
        '()))
  (define-values (own forms) (parse-elements (syntax->list elements) stx))
  (define members (append inherited (reverse own)))
  (let ([duplicate (check-duplicate-identifier (map entry-id members))])
    (when duplicate
      (raise-syntax-error #f "duplicate definition" stx duplicate)))
  (with-syntax ([id id]
                [(key) (generate-temporaries (list id))]
                [parent-key (if parent (signature-key parent) #'#f)]
                [parent (if parent #`(syntax-local-value (quote-syntax #,parent-id)) #'#f)]
                [((m-id m-contract m-source) ...)
                 (for/list ([m (in-list members)])
                   (list #`(quote-syntax #,(entry-id m))
                         (if (entry-contract m) #`(quote-syntax #,(entry-contract m)) #'#f)
                         (if (entry-source m) #`(quote-syntax #,(entry-source m)) #'#f)))]
                [(form ...) (for/list ([f (in-list (reverse forms))]) #`(quote-syntax #,f))])
    #'(begin
        (define key (make-signature-key 'id parent-key))
        (define-syntax id
          (signature (quote-syntax id) (quote-syntax key) parent
                     (list (entry m-id m-contract m-source) ...)
                     (list form ...))))))
