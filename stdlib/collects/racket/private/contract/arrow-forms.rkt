#lang racket/base
;; The forms -> and ->*, and any as a range.

(require "coerce.rkt" "property.rkt" "arrow.rkt" "lists.rkt" (for-syntax racket/base))

(provide -> ->* any)

(define-syntax (any stx)
  (raise-syntax-error #f "use of 'any' outside the range of an arrow contract" stx))

(begin-for-syntax
  (define (ellipsis? stx) (and (identifier? stx) (free-identifier=? stx (quote-syntax ...))))

  ;; Positional forms, and lists of a keyword and a form, in order of the keywords
  (define (split-domain forms stx)
    (let loop ([forms forms] [positional '()] [keywords '()])
      (cond
        [(null? forms)
         (values (reverse positional)
                 (sort keywords keyword<? #:key (lambda (k) (syntax-e (car k)))))]
        [(keyword? (syntax-e (car forms)))
         (when (null? (cdr forms))
           (raise-syntax-error #f "cannot have keyword at end" stx (car forms)))
         (when (ormap ellipsis? positional)
           (raise-syntax-error #f "keywords are not allowed after the ellipsis" stx (car forms)))
         (when (ormap (lambda (k) (eq? (syntax-e (car k)) (syntax-e (car forms)))) keywords)
           (raise-syntax-error #f "duplicate keyword" stx (car forms)))
         (loop (cddr forms) positional (cons (list (car forms) (cadr forms)) keywords))]
        [else (loop (cdr forms) (cons (car forms) positional) keywords)])))

  ;; An expression for the list of the range's contracts, #f for any
  (define (range-code range)
    (syntax-case range (any values)
      [any #'#f]
      [(values c ...) #'(coerce-contracts '-> (list c ...))]
      [c #'(list (coerce-contract '-> c))]))

  (define (keyword-code keywords mandatory?)
    (with-syntax ([((k c) ...) keywords] [mandatory? mandatory?])
      #'(list (list 'k (coerce-contract '-> c) mandatory?) ...)))

  ;; The forms in front of an ellipsis, the one before it, and those behind; #f #f if there is none
  (define (split-at-ellipsis forms stx)
    (let loop ([forms forms] [before '()])
      (cond
        [(null? forms) (values (reverse before) #f #f)]
        [(ellipsis? (car forms))
         (when (null? before)
           (raise-syntax-error #f "expected a contract before the ellipsis" stx (car forms)))
         (values (reverse (cdr before)) (car before) (cdr forms))]
        [else (loop (cdr forms) (cons (car forms) before))]))))

(define-syntax (-> stx)
  (syntax-case stx ()
    [(_ part ... range)
     (let*-values ([(positional keywords) (split-domain (syntax->list #'(part ...)) stx)]
                   [(required repeated suffix) (split-at-ellipsis positional stx)])
       (with-syntax ([(c ...) required] [(s ...) (or suffix '())])
         #`(plain-arrow (coerce-contracts '-> (list c ...))
                        #,(and repeated #`(list (coerce-contract '-> #,repeated)
                                                (coerce-contract '-> s) ...))
                        #,(keyword-code keywords #t)
                        #,(range-code #'range))))]
    [_ (raise-syntax-error #f "bad syntax" stx)]))

;; repeated: #f, or a list of the contract of the arguments that are repeated and of those of the
;; ones behind these
(define (plain-arrow required repeated keywords range)
  (define rest (and repeated (repeated-arguments (car repeated) (cdr repeated))))
  (arrow-contract
   (lambda ()
     (define name (arrow-name required '() #f keywords range '() '()))
     (if repeated
         `(-> ,@(names required) ,(contract-name (car repeated)) ... ,@(names (cdr repeated))
              ,@(list-tail (cdr name) (length required)))
         name))
   required '() rest keywords range #f #f #:rest-context #f))

(define-syntax (->* stx)
  (define (bad) (raise-syntax-error #f "bad syntax" stx))
  (define-values (required others)
    (syntax-case stx ()
      [(_ (r ...) . others) (values #'(r ...) (or (syntax->list #'others) (bad)))]
      [_ (bad)]))
  (define-values (optional tail)
    (syntax-case others ()
      [((o ...) . more)
       (optional-domain? #'more)
       (values #'(o ...) (cdr others))]
      [_ (values #'() others)]))
  ;; rest, conditions before the range, the range and conditions behind it
  (let loop ([tail tail] [rest #f] [pre '()])
    (syntax-case tail ()
      [(key e . more)
       (eq? (syntax-e #'key) '#:rest)
       (loop #'more #'e pre)]
      [(key e . more)
       (memq (syntax-e #'key) '(#:pre #:pre/desc))
       (loop #'more rest (append pre (list (list #'key #'e))))]
      [(range . posts)
       (let post-loop ([posts #'posts] [post '()])
         (syntax-case posts ()
           [() (arrow*-code stx required optional rest pre #'range post)]
           [(key e . more)
            (memq (syntax-e #'key) '(#:post #:post/desc))
            (post-loop #'more (append post (list (list #'key #'e))))]
           [_ (bad)]))]
      [_ (bad)])))

(begin-for-syntax
  ;; Does a list of optional domains, not the range, stand in front of these forms?
  (define (optional-domain? more)
    (syntax-case more ()
      [() #f]
      [(next . _) (not (memq (syntax-e #'next) '(#:post #:post/desc)))]))

  ;; An expression for the check of all conditions, #f if there are none
  (define (conditions-code conditions)
    (and (pair? conditions)
         #`(lambda ()
             #,(let loop ([conditions conditions])
                 (if (null? conditions)
                     #'#t
                     (with-syntax ([rest (loop (cdr conditions))]
                                   [e (cadr (car conditions))])
                       (if (memq (syntax-e (car (car conditions))) '(#:pre #:post))
                           #'(if e rest #f)
                           #'(let ([answer e]) (if (eq? answer #t) rest answer)))))))))

  (define (arrow*-code stx required optional rest pre range post)
    (define-values (r rk) (split-domain (syntax->list required) stx))
    (define-values (o ok) (split-domain (syntax->list optional) stx))
    (with-syntax ([(r ...) r] [(o ...) o] [(pre-key ...) (map car pre)] [(post-key ...) (map car post)])
      #`(optional-arrow (coerce-contracts '->* (list r ...))
                        (coerce-contracts '->* (list o ...))
                        #,(if rest #`(coerce-contract '->* #,rest) #'#f)
                        #,(keyword-code rk #t) #,(keyword-code ok #f)
                        #,(range-code range)
                        '(pre-key ...) #,(conditions-code pre)
                        '(post-key ...) #,(conditions-code post)))))

(define (optional-arrow required optional rest mandatory-keywords optional-keywords range
                        pre-keys pre post-keys post)
  (define keywords (sort (append mandatory-keywords optional-keywords) keyword<? #:key car))
  (define (elided keys) (apply append (for/list ([k (in-list keys)]) (list k '...))))
  (arrow-contract
   (lambda ()
     (arrow-name required optional rest keywords range (elided pre-keys) (elided post-keys)))
   required optional rest keywords range pre post))
