#lang racket/base
;; Matchers, of which syntax-parse makes its patterns.
;;
;; A single-term matcher is a procedure of the term; the syntax object that the term is a tail of;
;; the progress; the expectations; the attributes so far, a hash table; and what to do with the
;; attributes at the end.  A head matcher takes the same and goes on with what is left of the list:
;; term, syntax object, progress and attributes.  Both give what the last procedure gives, or a
;; failure; a failure leads to the next alternative.

(require "failure.rkt")
(provide term->syntax match-undo match-any match-attribute match-list match-atom match-literal match-vector
         match-box match-prefab match-and match-or match-not match-described match-post match-class
         match-committed match-uncut match-cut match-computed match-failing match-evaluated
         head-one head-sequence head-optional head-repeated head-or head-and head-described
         class-alternatives described
         head-peek head-peek-not head-action head-class head-committed head-uncut head-attribute
         (struct-out repeated) as-term first-alternative)

;; ---- terms

(define (term-e term) (if (syntax? term) (syntax-e term) term))
(define (context-of term within) (if (syntax? term) term within))

(define (term->syntax term within)
  (if (syntax? term) term (datum->syntax within term within)))

;; The value of an expression as something to match.
(define (as-term v) (if (syntax? v) v (datum->syntax #f v)))

;; Alternatives: each is a thunk.
(define (first-alternative . thunks)
  (let loop ([thunks thunks] [before no-failure])
    (if (null? thunks)
        before
        (let ([r ((car thunks))])
          (cond
            [(not (fail? r)) r]
            [(fail-cut? r) (merge-fails before r)]
            [else (loop (cdr thunks) (merge-fails before r))])))))

;; ---- single terms

(define (match-any term within ps es env k) (k env))

(define ((match-attribute key inner) term within ps es env k)
  (inner term within ps es (hash-set env key (term->syntax term within)) k))

(define ((match-list head tail) term within ps es env k)
  (head term (context-of term within) ps es env
        (lambda (term within ps env) (tail term within ps es env k))))

(define ((match-atom datum) term within ps es env k)
  (if (equal? datum (term-e term))
      (k env)
      (fail-at ps term within (cons (atom datum) es))))

(define ((match-literal id same?) term within ps es env k)
  (if (and (identifier? term) (same? term id))
      (k env)
      (fail-at ps term within (cons (literal id) es))))

(define ((match-parts parts inner) term within ps es env k)
  (define items (and (syntax? term) (parts (syntax-e term))))
  (if items
      (inner items term (ps-car ps) es env k)
      (fail-at ps term within es)))

(define (match-vector inner) (match-parts (lambda (e) (and (vector? e) (vector->list e))) inner))
(define (match-box inner) (match-parts (lambda (e) (and (box? e) (unbox e))) inner))
(define (match-prefab key inner)
  (match-parts (lambda (e)
                 (and (equal? key (prefab-struct-key e)) (cdr (vector->list (struct->vector e)))))
               inner))

(define ((match-and . inners) term within ps es env k)
  (define group (new-order))
  (let loop ([inners inners] [index 0] [env env])
    (cond
      [(null? inners) (k env)]
      [else
       ((car inners) term within (ps-order ps group index) es env
                     (lambda (env) (loop (cdr inners) (add1 index) env)))])))

(define ((match-or . inners) term within ps es env k)
  (apply first-alternative
         (for/list ([inner (in-list inners)]) (lambda () (inner term within ps es env k)))))

(define ((match-not inner) term within ps es env k)
  (if (fail? (inner term within ps es env values))
      (k env)
      (fail-at ps term within es)))

(define (described description transparent? role ps term within es)
  (if description (cons (thing description transparent? role ps term within) es) es))

(define ((match-described description transparent? role inner) term within ps es env k)
  (inner term within ps (described (description env) transparent? role ps term within es) env k))

;; The alternatives of a syntax class: try takes what to do in the end.  Cuts stay inside unless
;; open? is true; if commit? is true, only the first success counts.
(define (class-alternatives commit? open? k try)
  (cond
    [commit?
     (define r (try list))
     (if (fail? r) (keep-cut r #f) (apply k r))]
    [open? (try k)]
    [else
     (define later-cut? #f)
     (define r
       (try (lambda results
              (define r (apply k results))
              (when (and (fail? r) (fail-cut? r)) (set! later-cut? #t))
              r)))
     (if (fail? r) (keep-cut r later-cut?) r)]))

(define ((match-post inner) term within ps es env k) (inner term within (ps-post ps) es env k))

;; parse takes the arguments of the class, too, from arguments; bind adds the class's attributes.
(define ((match-class parse arguments role bind) term within ps es env k)
  (arguments env
             (lambda (kws kw-args . args)
               (keyword-apply parse kws kw-args term within ps es role
                              (lambda (attributes) (k (bind env attributes)))
                              args))))

(define ((match-committed inner) term within ps es env k)
  (define r (inner term within ps es env values))
  (if (fail? r) r (k r)))

;; Cuts inside of inner do not reach outside.
(define ((match-uncut inner) term within ps es env k)
  (define later-cut? #f)
  (define r
    (inner term within ps es env
           (lambda (env)
             (define r (k env))
             (when (and (fail? r) (fail-cut? r)) (set! later-cut? #t))
             r)))
  (if (fail? r) (keep-cut r later-cut?) r))

;; ---- actions, which look at no term

(define (match-cut term within ps es env k)
  (define r (k env))
  (if (fail? r) (keep-cut r #t) r))

;; undo is called when what follows does not match.
(define ((match-undo undo) term within ps es env k)
  (define r (k env))
  (when (fail? r) (undo env))
  r)

;; compute gives the term from the attributes.
(define ((match-computed compute inner) term within ps es env k)
  (define stx (as-term (compute env)))
  (inner stx stx (ps-term ps stx) es env k))

;; condition: #f to go on, a syntax object to fail there, or another value to fail here.
(define ((match-failing condition text) term within ps es env k)
  (define c (condition env))
  (cond
    [(not c) (k env)]
    [else
     (define t (text env))
     (define expects (if t (cons (message t) es) es))
     (if (syntax? c)
         (fail-at (ps-term ps c) c c expects)
         (fail-at ps term within expects))]))

;; evaluate gives more attributes.
(define ((match-evaluated evaluate) term within ps es env k) (k (evaluate env)))

;; ---- heads of lists

(define ((head-one inner start) term within ps es env k)
  (define e (term-e term))
  (cond
    [(pair? e)
     (define here (context-of term within))
     (inner (car e) here (ps-car ps) es env
            (lambda (env) (k (cdr e) here (ps-cdr ps) env)))]
    [(null? e) (fail-at ps term within (cons (more-terms start) es))]
    [else (fail-at ps term within es)]))

(define ((head-sequence . heads) term within ps es env k)
  (let loop ([heads heads] [term term] [within within] [ps ps] [env env])
    (if (null? heads)
        (k term within ps env)
        ((car heads) term within ps es env
                     (lambda (term within ps env) (loop (cdr heads) term within ps env))))))

(define ((head-optional inner default) term within ps es env k)
  (first-alternative (lambda () (inner term within ps es env k))
                     (lambda () (k term within ps (default env)))))

(define ((head-or . inners) term within ps es env k)
  (apply first-alternative
         (for/list ([inner (in-list inners)]) (lambda () (inner term within ps es env k)))))

;; All must match the terms that the first one takes.
(define ((head-and first-head . inners) term within ps es env k)
  (first-head term within ps es env
              (lambda (rest rest-within rest-ps env)
                (define taken (terms-before term rest))
                (let loop ([inners inners] [env env])
                  (if (null? inners)
                      (k rest rest-within rest-ps env)
                      ((car inners) taken (context-of term within) ps es env
                                    (lambda (left left-within left-ps env)
                                      (if (null? (term-e left))
                                          (loop (cdr inners) env)
                                          (fail-at left-ps left left-within es)))))))))

;; The list of the terms in front of rest.
(define (terms-before term rest)
  (let loop ([term term])
    (if (eq? term rest)
        '()
        (let ([e (term-e term)])
          (if (pair? e) (cons (car e) (loop (cdr e))) '())))))

(define ((head-attribute key inner) term within ps es env k)
  (inner term within ps es env
         (lambda (rest rest-within rest-ps env)
           (define here (context-of term within))
           (k rest rest-within rest-ps
              (hash-set env key (datum->syntax here (terms-before term rest) here))))))

(define ((head-described description transparent? role inner) term within ps es env k)
  (inner term within ps (described (description env) transparent? role ps term within es) env k))

(define ((head-peek inner) term within ps es env k)
  (inner term within ps es env (lambda (rest rest-within rest-ps env) (k term within ps env))))

(define ((head-peek-not inner) term within ps es env k)
  (if (fail? (inner term within ps es env (lambda (rest rest-within rest-ps env) env)))
      (k term within ps env)
      (fail-at ps term within es)))

(define ((head-action inner) term within ps es env k)
  (inner term within ps es env (lambda (env) (k term within ps env))))

(define ((head-class parse arguments role bind) term within ps es env k)
  (arguments env
             (lambda (kws kw-args . args)
               (keyword-apply parse kws kw-args term within ps es role
                              (lambda (term within ps attributes)
                                (k term within ps (bind env attributes)))
                              args))))

(define ((head-committed inner) term within ps es env k)
  (define r (inner term within ps es env list))
  (if (fail? r) r (apply k r)))

(define ((head-uncut inner) term within ps es env k)
  (define later-cut? #f)
  (define r
    (inner term within ps es env
           (lambda (term within ps env)
             (define r (k term within ps env))
             (when (and (fail? r) (fail-cut? r)) (set! later-cut? #t))
             r)))
  (if (fail? r) (keep-cut r later-cut?) r))

;; ---- repetition

;; An alternative in front of an ellipsis.  start: what it may begin with; single?: its attributes get no depth (~once, ~optional);
;; name, too-few, too-many: strings or #f, from the attributes; default: attributes for none.
(struct repeated (head start keys least most single? name too-few too-many default))

(define ((head-repeated . alternatives) term within ps es env k)
  (let loop ([term term] [within within] [ps ps]
             [counts (map (lambda (a) 0) alternatives)]
             ;; the attributes of each match of an alternative, the last first
             [found (map (lambda (a) '()) alternatives)])
    (define (more)
      (apply first-alternative
             (for/list ([a (in-list alternatives)] [i (in-naturals)])
               (lambda ()
                 ((repeated-head a) term within ps es env
                                    (lambda (rest rest-within rest-ps new-env)
                                      (cond
                                        [(eq? rest term) no-failure]
                                        [(too-many? a (list-ref counts i))
                                         (fail-at rest-ps rest rest-within
                                                  (occurrences a repeated-too-many
                                                               "too many occurrences of ~a" env es))]
                                        [else
                                         (loop rest rest-within rest-ps
                                               (changed counts i add1)
                                               (changed found i (lambda (l) (cons new-env l))))])))))))
    (define (end)
      (define lacking
        (for/first ([a (in-list alternatives)] [n (in-list counts)] #:when (< n (repeated-least a))) a))
      (cond
        [(not lacking) (k term within ps (collected alternatives found env))]
        [(or ((repeated-too-few lacking) env) ((repeated-name lacking) env))
         (fail-at ps term within
                  (occurrences lacking repeated-too-few
                               (if (repeated-single? lacking)
                                   "missing required occurrence of ~a"
                                   "too few occurrences of ~a")
                               env es))]
        [(null? (term-e term))
         (fail-at (ps-post ps) term within (cons (more-terms (repeated-start lacking)) es))]
        [else no-failure]))
    (first-alternative more end)))

(define (too-many? a count) (and (repeated-most a) (>= count (repeated-most a))))

(define (changed l i f)
  (for/list ([v (in-list l)] [n (in-naturals)]) (if (= n i) (f v) v)))

(define (occurrences a text words env es)
  (define given ((text a) env))
  (define name ((repeated-name a) env))
  (cond
    [given (cons (message given) es)]
    [name (cons (message (format words name)) es)]
    [else es]))

(define (collected alternatives found env)
  (for/fold ([env env]) ([a (in-list alternatives)] [envs (in-list found)])
    (cond
      [(not (repeated-single? a))
       (for/fold ([env env]) ([key (in-list (repeated-keys a))])
         (hash-set env key (for/list ([e (in-list (reverse envs))]) (hash-ref e key #f))))]
      [(null? envs) ((repeated-default a) env)]
      [else
       (for/fold ([env env]) ([key (in-list (repeated-keys a))])
         (hash-set env key (hash-ref (car envs) key #f)))])))
