#lang racket/base
;; The form ->i.

(require "coerce.rkt" "property.rkt" "dependent-arrow.rkt" "arrow-forms.rkt" (for-syntax racket/base))

(provide ->i)

(begin-for-syntax
  ;; An argument, result or condition as the form has it.  depends: identifiers or #f
  (struct part (id key kind depends contract))
  (struct test (key ids text expr))

  (define (complain text stx at) (raise-syntax-error #f text stx at))

  ;; [id contract] or [id (depends ...) contract]
  (define (parse-part form key kind stx)
    (syntax-case form ()
      [(id contract) (identifier? #'id) (part #'id key kind #f #'contract)]
      [(id (d ...) contract)
       (and (identifier? #'id) (andmap identifier? (syntax->list #'(d ...))))
       (part #'id key kind (syntax->list #'(d ...)) #'contract)]
      [_ (complain "expected an identifier and a contract-expr" stx form)]))

  (define (parse-domain forms kind stx)
    (let loop ([forms forms] [parts '()])
      (syntax-case forms ()
        [() (reverse parts)]
        [(key form . more)
         (keyword? (syntax-e #'key))
         (loop #'more (cons (parse-part #'form #'key kind stx) parts))]
        [(form . more) (loop #'more (cons (parse-part #'form #f kind stx) parts))]
        [_ (complain "bad syntax" stx forms)])))

  ;; The conditions that forms begin with, with keywords like names, and what follows them
  (define (parse-tests forms names stx)
    (let loop ([forms forms] [tests '()])
      (syntax-case forms ()
        [(key (id ...) text e . more)
         (eq? (syntax-e #'key) (caddr names))
         (loop #'more (cons (test #'key (syntax->list #'(id ...)) #'text #'e) tests))]
        [(key (id ...) e . more)
         (memq (syntax-e #'key) names)
         (loop #'more (cons (test #'key (syntax->list #'(id ...)) #f #'e) tests))]
        [_ (values (reverse tests) forms)])))

  ;; The results, #f for any
  (define (parse-range form stx)
    (define (result form)
      (syntax-case form ()
        [(under . more)
         (and (identifier? #'under) (eq? '_ (syntax-e #'under)))
         (with-syntax ([id (datum->syntax #f (string->uninterned-symbol "_"))])
           (parse-part #'(id . more) #f 'result stx))]
        [_ (parse-part form #f 'result stx)]))
    (syntax-case form (any values)
      [any #f]
      [(values r ...) (map result (syntax->list #'(r ...)))]
      [_ (list (result form))]))

  (define (same? a b) (bound-identifier=? a b))

  ;; The parts with those that others depend on before these; before: parts that are there already
  (define (in-order parts stx)
    (define (part-of id) (for/first ([p (in-list parts)] #:when (same? id (part-id p))) p))
    (define-values (order visited)
      (let visit-all ([todo parts] [order '()] [path '()])
        (cond
          [(null? todo) (values order path)]
          [(memq (car todo) order) (visit-all (cdr todo) order path)]
          [(memq (car todo) path)
           (complain "an argument depends on itself" stx (part-id (car todo)))]
          [else
           (define before (filter values (map part-of (or (part-depends (car todo)) '()))))
           (define-values (new-order _) (visit-all before order (cons (car todo) path)))
           (visit-all (cdr todo) (append new-order (list (car todo))) path)])))
    order)

  (define (check-known ids parts stx)
    (for ([id (in-list ids)])
      (unless (for/or ([p (in-list parts)]) (same? id (part-id p)))
        (complain "unknown dependent variable" stx id))))

  (define (slot-code p)
    (with-syntax ([name (part-id p)] [key (part-key p)] [kind (part-kind p)] [c (part-contract p)])
      (if (part-depends p)
          (with-syntax ([(d ...) (part-depends p)])
            #'(slot 'name 'key 'kind (lambda (d ...) c) '(d ...)))
          #'(slot 'name 'key 'kind (coerce-contract '->i c) #f))))

  (define (test-code t)
    (with-syntax ([(id ...) (test-ids t)]
                  [style (cond
                           [(test-text t) => values]
                           [(memq (syntax-e (test-key t)) '(#:pre/desc #:post/desc)) #''desc]
                           [else #''bool])]
                  [e (test-expr t)])
      #'(condition '(id ...) style (lambda (id ...) e))))

  ;; Code for the piece of the name; an independent contract shows as its own name, found by slot.
  (define (part-name p slot-id)
    (define id (if (symbol-interned? (syntax-e (part-id p))) (part-id p) #'_))
    (with-syntax ([id id] [c (part-contract p)] [slot-id slot-id])
      (if (part-depends p)
          (with-syntax ([(d ...) (part-depends p)]) #''[id (d ...) c])
          #'(list 'id (contract-struct-name (slot-contract slot-id))))))

  (define (domain-name parts ids)
    #`(list #,@(apply append
                      (for/list ([p (in-list parts)] [id (in-list ids)])
                        (if (part-key p)
                            (list #`'#,(part-key p) (part-name p id))
                            (list (part-name p id)))))))

  (define (test-name t)
    (with-syntax ([key (test-key t)] [(id ...) (test-ids t)] [e (test-expr t)])
      (if (test-text t)
          (with-syntax ([text (test-text t)]) #''(key (id ...) text e))
          #''(key (id ...) e))))

  (define (expand stx chaperone? required optional rest pres range posts has-optional?)
    (define arguments (append required optional (if rest (list rest) '())))
    (define results (or range '()))
    (for ([p (in-list arguments)]) (check-known (or (part-depends p) '()) arguments stx))
    (for ([p (in-list results)])
      (check-known (or (part-depends p) '()) (append arguments results) stx))
    (for ([t (in-list pres)]) (check-known (test-ids t) arguments stx))
    (for ([t (in-list posts)]) (check-known (test-ids t) (append arguments results) stx))
    (define all (append arguments results))
    (define ids (generate-temporaries (map part-id all)))
    (define (id-of p) (for/first ([q (in-list all)] [id (in-list ids)] #:when (eq? p q)) id))
    (define (ids-of parts) (map id-of parts))
    (with-syntax ([(slot-id ...) ids]
                  [(slot-e ...) (map slot-code all)]
                  [(argument ...) (ids-of arguments)]
                  [(ordered ...) (ids-of (in-order arguments stx))]
                  [(pre ...) (map test-code pres)]
                  [results-code (if range #`(list #,@(ids-of results)) #'#f)]
                  [(ordered-result ...) (ids-of (in-order results stx))]
                  [(post ...) (map test-code posts)]
                  [chaperone? chaperone?])
      #`(let* ([slot-id slot-e] ...)
          (dependent-arrow
           (name-thunk
            (lambda ()
              (append
               (list '->i #,(domain-name required (ids-of required)))
               #,(if has-optional?
                     #`(list #,(domain-name optional (ids-of optional)))
                     #''())
               #,(if rest #`(list '#:rest #,(part-name rest (id-of rest))) #''())
               #,@(map test-name pres)
               (list #,(cond
                         [(not range) #''any]
                         [(= 1 (length range)) (part-name (car range) (id-of (car range)))]
                         [else #`(cons 'values #,(domain-name range (ids-of range)))]))
               #,@(map test-name posts))))
           chaperone?
           (list argument ...) (list ordered ...) (list pre ...)
           results-code (list ordered-result ...) (list post ...))))))

(define-syntax (->i stx)
  (define-values (chaperone? forms)
    (syntax-case stx ()
      [(_ key . more) (eq? (syntax-e #'key) '#:chaperone) (values #t #'more)]
      [(_ . more) (values #f #'more)]))
  (syntax-case forms ()
    [(required . more)
     (let*-values ([(required) (parse-domain #'required 'mandatory stx)]
                   [(optional more has-optional?)
                    (syntax-case #'more ()
                      [(o . rest)
                       (optional? #'o #'rest)
                       (values (parse-domain #'o 'optional stx) #'rest #t)]
                      [_ (values '() #'more #f)])]
                   [(rest more)
                    (syntax-case more ()
                      [(key r . more)
                       (eq? (syntax-e #'key) '#:rest)
                       (values (parse-part #'r #f 'rest stx) #'more)]
                      [_ (values #f more)])]
                   [(pres more) (parse-tests more '(#:pre #:pre/desc #:pre/name) stx)])
       (syntax-case more ()
         [(range . more)
          (let-values ([(posts more) (parse-tests #'more '(#:post #:post/desc #:post/name) stx)])
            (unless (null? (syntax->datum more))
              (complain "bad syntax" stx more))
            (expand stx chaperone? required optional rest pres (parse-range #'range stx) posts
                    has-optional?))]
         [_ (complain "expected a range expression, but found nothing" stx stx)]))]
    [_ (complain "expected ([id ctc] ...) domain" stx stx)]))

(begin-for-syntax
  ;; Is the form in front of the others the optional domain, and not the range?
  (define (optional? form others)
    (syntax-case others ()
      [() #f]
      [(next . _)
       (syntax-case form ()
         [() #t]
         [(first . _)
          (and (not (identifier? #'first))
               (not (memq (syntax-e #'next) '(#:post #:post/desc #:post/name))))]
         [_ #f])])))
