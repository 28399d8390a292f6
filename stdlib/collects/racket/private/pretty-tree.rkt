#lang racket/base
;; The pieces of a value's text, for the pretty printer.

(provide (struct-out text) (struct-out sequence) (struct-out prefixed) value->tree tree-width)

;; open, close: texts around the items; tail: what follows the dot of an improper list, or #f;
;; head: the symbol that a list starts with, or #f.
(struct sequence (open items tail close head width))
(struct prefixed (prefix tree width))
(struct text (string))

(define (tree-width t)
  (cond
    [(text? t) (string-length (text-string t))]
    [(sequence? t) (sequence-width t)]
    [else (prefixed-width t)]))

(define (make-sequence open items tail close head)
  (define inner (for/fold ([n 0]) ([item (in-list items)]) (+ n 1 (tree-width item))))
  (sequence open items tail close head
            (+ (string-length open) (string-length close)
               (if (null? items) 0 (sub1 inner))
               (if tail (+ 3 (tree-width tail)) 0))))

(define (make-prefixed prefix t) (prefixed prefix t (+ (string-length prefix) (tree-width t))))

;; mode: 'print, 'write or 'display.  abbreviate?: 'x or (quote x)?
(define (value->tree v mode abbreviate?)
  (define (plain v quoted?)
    (define out (open-output-string))
    (case mode
      [(print) (print v out (if quoted? 1 0))]
      [(write) (write v out)]
      [else (display v out)])
    (text (get-output-string out)))

  (define (tree v quoted?)
    (cond
      [(not (compound? v)) (plain v quoted?)]
      [(or quoted? (not (eq? mode 'print))) (quoted-tree v)]
      [(quotable? v) (make-prefixed "'" (quoted-tree v))]
      [else (expression-tree v)]))

  (define (trees vs quoted?) (for/list ([v (in-list vs)]) (tree v quoted?)))

  ;; v as data
  (define (quoted-tree v)
    (cond
      [(and abbreviate? (abbreviation v))
       => (lambda (prefix) (make-prefixed prefix (tree (cadr v) #t)))]
      [(pair? v)
       (define-values (items tail) (list-parts v))
       (make-sequence "(" (trees items #t) (and tail (tree tail #t)) ")"
                      (and (symbol? (car v)) (car v)))]
      [(vector? v) (make-sequence "#(" (trees (vector->list v) #t) #f ")" #f)]
      [(box? v) (make-prefixed "#&" (tree (unbox v) #t))]
      [(hash? v)
       (make-sequence
        (cond [(hash-eq? v) "#hasheq("] [(hash-eqv? v) "#hasheqv("] [else "#hash("])
        (for/list ([entry (in-list (hash-map v cons #t))])
          (make-sequence "(" (list (tree (car entry) #t)) (tree (cdr entry) #t) ")" #f))
        #f ")" #f)]
      [(prefab-struct-key v)
       (define parts (vector->list (struct->vector v)))
       (make-sequence "#s(" (cons (plain (prefab-struct-key v) #t) (trees (cdr parts) #t)) #f ")" #f)]
      [else
       (define parts (vector->list (struct->vector v)))
       (make-sequence "#(" (cons (plain (car parts) #t) (trees (cdr parts) #t)) #f ")" #f)]))

  ;; v, which quote cannot give, as an expression
  (define (expression-tree v)
    (define (call name parts)
      (make-sequence "(" (cons (text name) (trees parts #f)) #f ")" #f))
    (cond
      [(list? v) (call "list" v)]
      [(pair? v)
       (define-values (items tail) (list-parts v))
       (call (if (null? (cdr items)) "cons" "list*") (append items (list tail)))]
      [(vector? v) (call "vector" (vector->list v))]
      [(box? v) (call "box" (list (unbox v)))]
      [(hash? v)
       (call (cond [(hash-eq? v) "hasheq"] [(hash-eqv? v) "hasheqv"] [else "hash"])
             (apply append (hash-map v list #t)))]
      [else
       (define parts (vector->list (struct->vector v)))
       (call (struct-name (car parts)) (cdr parts))]))

  (tree v #f))

(define (struct-name key) (substring (symbol->string key) (string-length "struct:")))

;; The elements of a pair and what follows the dot, or #f
(define (list-parts v)
  (let loop ([v v] [items '()])
    (cond
      [(pair? v) (loop (cdr v) (cons (car v) items))]
      [(null? v) (values (reverse items) #f)]
      [else (values (reverse items) v)])))

(define (abbreviation v)
  (and (pair? v) (pair? (cdr v)) (null? (cddr v))
       (case (car v)
         [(quote) "'"]
         [(quasiquote) "`"]
         [(unquote) ","]
         [(unquote-splicing) ",@"]
         [(syntax) "#'"]
         [(quasisyntax) "#`"]
         [(unsyntax) "#,"]
         [(unsyntax-splicing) "#,@"]
         [else #f])))

(define (compound? v)
  (or (pair? v)
      (and (vector? v) (not (impersonator? v)))
      (box? v)
      (hash? v)
      (visible-struct? v)))

;; A structure whose printed form lists its fields
(define (visible-struct? v)
  (and (struct? v) (not (custom-write? v)) (not (object-name-only? v))))

(define (object-name-only? v)
  (or (procedure? v) (exn? v) (path? v) (regexp? v)))

;; Can quote give v?
(define (quotable? v)
  (cond
    [(pair? v)
     (let loop ([v v])
       (cond [(pair? v) (and (quotable? (car v)) (loop (cdr v)))] [else (quotable? v)]))]
    [(vector? v) (for/and ([e (in-vector v)]) (quotable? e))]
    [(box? v) (quotable? (unbox v))]
    [(hash? v) (for/and ([(key value) (in-hash v)]) (and (quotable? key) (quotable? value)))]
    [(prefab-struct-key v) #t]
    [(struct? v) #f]
    [else #t]))
