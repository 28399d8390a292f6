#lang racket/base
;; racket/list

(require racket/private/list-parts racket/private/list-orders (for-syntax racket/base))

(provide first second third fourth fifth sixth seventh eighth ninth tenth last last-pair rest
         empty empty? cons? make-list take drop split-at take-right drop-right split-at-right
         takef dropf splitf-at takef-right dropf-right splitf-at-right
         list-prefix? take-common-prefix drop-common-prefix split-common-prefix
         add-between append* append-map flatten remove-duplicates check-duplicates filter-map count
         partition filter-not range inclusive-range shuffle permutations in-permutations
         combinations in-combinations argmin argmax group-by cartesian-product remf remf*
         index-of index-where indexes-of indexes-where list-set list-update)

(define empty '())
(define (empty? v) (null? v))
(define (cons? v) (pair? v))

(define (check-non-empty who l)
  (unless (and (pair? l) (list? l))
    (raise-argument-error who "(and/c list? (not/c empty?))" l)))

(define (first l)
  (check-non-empty 'first l)
  (car l))

(define (rest l)
  (check-non-empty 'rest l)
  (cdr l))

(define (last l)
  (check-non-empty 'last l)
  (let loop ([l l])
    (if (pair? (cdr l)) (loop (cdr l)) (car l))))

(define (last-pair l)
  (unless (pair? l)
    (raise-argument-error 'last-pair "pair?" l))
  (let loop ([l l])
    (if (pair? (cdr l)) (loop (cdr l)) l)))

(define-syntax-rule (define-positions [name index] ...)
  (begin
    (define (name l) (element l index 'name)) ...))

(define (element l index who)
  (unless (list? l)
    (raise-argument-error who "list?" l))
  (let loop ([rest l] [i index])
    (cond
      [(null? rest) (raise-arguments-error who "list contains too few elements" "list" l)]
      [(eqv? i 0) (car rest)]
      [else (loop (cdr rest) (sub1 i))])))

(define-positions
  [second 1] [third 2] [fourth 3] [fifth 4] [sixth 5] [seventh 6] [eighth 7] [ninth 8] [tenth 9])

(define (make-list n v)
  (unless (exact-nonnegative-integer? n)
    (raise-argument-error 'make-list "exact-nonnegative-integer?" 0 n v))
  (let loop ([n n] [l '()])
    (if (eqv? n 0) l (loop (sub1 n) (cons v l)))))

;; Building lists of lists

(define (add-between l v #:splice? [splice? #f] #:before-first [before-first '()]
                     #:before-last [before-last v] #:after-last [after-last '()])
  (unless (list? l)
    (raise-argument-error 'add-between "list?" 0 l v))
  (cond
    [splice?
     (for ([given (list v before-first before-last after-last)])
       (unless (list? given)
         (raise-arguments-error 'add-between "list needed in splicing mode"
                                "given" given "given list..." l)))]
    [else
     (unless (eq? before-first '())
       (raise-arguments-error 'add-between "#:before-first can only be used in splicing mode"
                              "given" before-first "given list..." l))
     (unless (eq? after-last '())
       (raise-arguments-error 'add-between "#:after-last can only be used in splicing mode"
                              "given" after-last "given list..." l))])
  (define (join separator rest) (if splice? (append separator rest) (cons separator rest)))
  (define between
    (if (or (null? l) (null? (cdr l)))
        l
        (cons (car l)
              (let loop ([l (cdr l)])
                (if (null? (cdr l))
                    (join before-last l)
                    (join v (cons (car l) (loop (cdr l)))))))))
  (if splice? (append before-first between after-last) between))

(define (append* l . more) (if (null? more) (apply append l) (apply apply append l more)))

(define (append-map f l . more)
  (apply append (apply map f l more)))

(define (flatten v)
  (let loop ([v v] [rest '()])
    (cond
      [(pair? v) (loop (car v) (loop (cdr v) rest))]
      [(null? v) rest]
      [else (cons v rest)])))

;; Duplicates

;; A procedure that says whether it was given an equal key before.
(define (make-seen? same?)
  (define (by-table table)
    (lambda (k)
      (or (hash-ref table k #f)
          (begin
            (hash-set! table k #t)
            #f))))
  (cond
    [(eq? same? equal?) (by-table (make-hash))]
    [(eq? same? eq?) (by-table (make-hasheq))]
    [(eq? same? eqv?) (by-table (make-hasheqv))]
    [else
     (define seen '())
     (lambda (k)
       (or (for/or ([s (in-list seen)]) (same? s k))
           (begin
             (set! seen (cons k seen))
             #f)))]))

(define (check-duplicate-arguments who l same? key)
  (unless (list? l)
    (raise-argument-error who "list?" l))
  (unless (and (procedure? key) (procedure-arity-includes? key 1))
    (raise-argument-error who "(-> any/c any/c)" key))
  (unless (and (procedure? same?) (procedure-arity-includes? same? 2))
    (raise-argument-error who "(any/c any/c . -> . any/c)" same?)))

(define (remove-duplicates l [same? equal?] #:key [key values])
  (unless (list? l)
    (raise-argument-error 'remove-duplicates "list?" l))
  (cond
    [(or (null? l) (null? (cdr l))) l]
    [else
     (check-duplicate-arguments 'remove-duplicates l same? key)
     (define seen? (make-seen? same?))
     (for/list ([v (in-list l)] #:unless (seen? (key v))) v)]))

(define (check-duplicates l [same? equal?] #:key [key values] #:default [default #f])
  (check-duplicate-arguments 'check-duplicates l same? key)
  (define seen? (make-seen? same?))
  (let loop ([l l])
    (cond
      [(null? l) (if (procedure? default) (default) default)]
      [(seen? (key (car l))) (car l)]
      [else (loop (cdr l))])))

;; Selection and counting

(define (check-mapping who f lists)
  (unless (procedure? f)
    (apply raise-argument-error who "procedure?" 0 f lists))
  (unless (procedure-arity-includes? f (length lists))
    (raise-arguments-error who "mismatch between procedure arity and argument count"
                           "procedure" f
                           "expected arity" (length lists)))
  (for ([l (in-list lists)] [i (in-naturals 1)])
    (unless (list? l)
      (apply raise-argument-error who "list?" i f lists)))
  (for ([l (in-list (cdr lists))])
    (unless (= (length l) (length (car lists)))
      (raise-arguments-error who "all lists must have same size"))))

(define (filter-map f l . more)
  (check-mapping 'filter-map f (cons l more))
  (if (null? more)
      (let loop ([l l] [kept '()])
        (if (null? l)
            (reverse kept)
            (let ([v (f (car l))])
              (loop (cdr l) (if v (cons v kept) kept)))))
      (filter values (apply map f l more))))

(define (count f l . more)
  (check-mapping 'count f (cons l more))
  (if (null? more)
      (for/fold ([n 0]) ([v (in-list l)]) (if (f v) (add1 n) n))
      (for/fold ([n 0]) ([v (in-list (apply map f l more))]) (if v (add1 n) n))))

(define (check-filter who pred l)
  (unless (and (procedure? pred) (procedure-arity-includes? pred 1))
    (raise-argument-error who "(any/c . -> . any/c)" 0 pred l))
  (unless (list? l)
    (raise-argument-error who "list?" 1 pred l)))

(define (partition pred l)
  (check-filter 'partition pred l)
  (let loop ([l l] [yes '()] [no '()])
    (cond
      [(null? l) (values (reverse yes) (reverse no))]
      [(pred (car l)) (loop (cdr l) (cons (car l) yes) no)]
      [else (loop (cdr l) yes (cons (car l) no))])))

(define (filter-not pred l)
  (check-filter 'filter-not pred l)
  (let loop ([l l] [kept '()])
    (cond
      [(null? l) (reverse kept)]
      [(pred (car l)) (loop (cdr l) kept)]
      [else (loop (cdr l) (cons (car l) kept))])))

(define (check-remf who pred l)
  (unless (list? l) (raise-argument-error who "list?" 1 pred l))
  (unless (and (procedure? pred) (procedure-arity-includes? pred 1))
    (raise-argument-error who "(-> any/c any/c)" 0 pred l)))

(define (remf pred l)
  (check-remf 'remf pred l)
  (let loop ([rest l] [front '()])
    (cond
      [(null? rest) l]
      [(pred (car rest)) (append (reverse front) (cdr rest))]
      [else (loop (cdr rest) (cons (car rest) front))])))

(define (remf* pred l)
  (check-remf 'remf* pred l)
  (filter-not pred l))

;; Ranges

(define-syntax-rule (define-range name in-name)
  (begin
    (define range-function
      (let ([name (case-lambda
                    [(end) (for/list ([i (in-name end)]) i)]
                    [(start end) (for/list ([i (in-name start end)]) i)]
                    [(start end step) (for/list ([i (in-name start end step)]) i)])])
        name))
    (define-sequence-syntax name
      (lambda () #'range-function)
      (lambda (stx)
        (syntax-case stx ()
          [[(id) (_ . args)] #'[(id) (in-name . args)]]
          [_ #f])))))

(define-range range in-range)
(define inclusive-range
  (case-lambda
    [(start end) (for/list ([i (in-inclusive-range start end)]) i)]
    [(start end step) (for/list ([i (in-inclusive-range start end step)]) i)]))

;; Extremes

(define (extreme who better? f l)
  (unless (and (procedure? f) (procedure-arity-includes? f 1))
    (raise-argument-error who "(any/c . -> . real?)" 0 f l))
  (unless (and (pair? l) (list? l))
    (raise-argument-error who "(and/c list? (not/c empty?))" 1 f l))
  (define (measure v)
    (define m (f v))
    (unless (real? m) (raise-result-error who "real?" m))
    m)
  (let loop ([best (car l)] [best-measure (measure (car l))] [rest (cdr l)])
    (if (null? rest)
        best
        (let ([m (measure (car rest))])
          (if (better? m best-measure)
              (loop (car rest) m (cdr rest))
              (loop best best-measure (cdr rest)))))))

(define (argmin f l) (extreme 'argmin < f l))
(define (argmax f l) (extreme 'argmax > f l))

;; Groups

(define (group-by key l [same? equal?])
  (unless (and (procedure? key) (procedure-arity-includes? key 1))
    (raise-argument-error 'group-by "(-> any/c any/c)" 0 key l))
  (unless (and (procedure? same?) (procedure-arity-includes? same? 2))
    (raise-argument-error 'group-by "(any/c any/c . -> . any/c)" 2 key l same?))
  (unless (list? l)
    (raise-argument-error 'group-by "list?" 1 key l))
  (cond
    [(eq? same? equal?) (group-by-hash key l (hash))]
    [(eq? same? eq?) (group-by-hash key l (hasheq))]
    [(eq? same? eqv?) (group-by-hash key l (hasheqv))]
    [else
     (define groups
       (for/fold ([groups '()]) ([v (in-list l)])
         (add-to-group groups (key v) v same?)))
     (for/list ([g (in-list groups)]) (reverse (cdr g)))]))

(define (group-by-hash key l none)
  (for/fold ([groups none] [keys '()]
             #:result (for/list ([k (in-list (reverse keys))]) (reverse (hash-ref groups k))))
            ([v (in-list l)])
    (define k (key v))
    (define group (hash-ref groups k #f))
    (values (hash-set groups k (cons v (or group '()))) (if group keys (cons k keys)))))

;; groups: pairs of a key and the reversed elements with that key
(define (add-to-group groups k v same?)
  (cond
    [(null? groups) (list (list k v))]
    [(same? (caar groups) k) (cons (list* (caar groups) v (cdar groups)) (cdr groups))]
    [else (cons (car groups) (add-to-group (cdr groups) k v same?))]))

(define (cartesian-product . lists)
  (for ([l (in-list lists)] [i (in-naturals)])
    (unless (list? l) (apply raise-argument-error 'cartesian-product "list?" i lists)))
  (let loop ([lists lists])
    (if (null? lists)
        '(())
        (let ([rests (loop (cdr lists))])
          (for*/list ([v (in-list (car lists))] [r (in-list rests)]) (cons v r))))))

;; Indices

(define (check-index-of who l v same?)
  (unless (list? l) (raise-argument-error who "list?" 0 l v))
  (unless (and (procedure? same?) (procedure-arity-includes? same? 2))
    (raise-argument-error who "(-> any/c any/c any/c)" 2 l v same?)))

(define (index-of l v [same? equal?])
  (check-index-of 'index-of l v same?)
  (for/first ([x (in-list l)] [i (in-naturals)] #:when (same? v x)) i))

(define (indexes-of l v [same? equal?])
  (check-index-of 'indexes-of l v same?)
  (for/list ([x (in-list l)] [i (in-naturals)] #:when (same? v x)) i))

(define (check-where who l pred)
  (unless (list? l) (raise-argument-error who "list?" 0 l pred))
  (unless (and (procedure? pred) (procedure-arity-includes? pred 1))
    (raise-argument-error who "(-> any/c any/c)" 1 l pred)))

(define (index-where l pred)
  (check-where 'index-where l pred)
  (for/first ([x (in-list l)] [i (in-naturals)] #:when (pred x)) i))

(define (indexes-where l pred)
  (check-where 'indexes-where l pred)
  (for/list ([x (in-list l)] [i (in-naturals)] #:when (pred x)) i))

(define (check-index who l i . more)
  (unless (list? l) (apply raise-argument-error who "list?" 0 l i more))
  (unless (exact-nonnegative-integer? i)
    (apply raise-argument-error who "exact-nonnegative-integer?" 1 l i more)))

(define (list-update l i f)
  (check-index 'list-update l i f)
  (unless (and (procedure? f) (procedure-arity-includes? f 1))
    (raise-argument-error 'list-update "(-> any/c any/c)" 2 l i f))
  (let loop ([l l] [i i])
    (if (eqv? i 0)
        (cons (f (car l)) (cdr l))
        (cons (car l) (loop (cdr l) (sub1 i))))))

(define (list-set l i v)
  (check-index 'list-set l i v)
  (let loop ([l l] [i i])
    (define first (car l))
    (if (eqv? i 0)
        (cons v (cdr l))
        (cons first (loop (cdr l) (sub1 i))))))
