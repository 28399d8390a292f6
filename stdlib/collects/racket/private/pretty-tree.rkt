#lang racket/base
;; The pieces of a value's text, for the pretty printer.

(require "pretty-atoms.rkt")
(provide (struct-out text) (struct-out sequence) (struct-out prefixed) (struct-out sized)
         (struct-out watched) (struct-out custom) (struct-out settings) value->tree tree-width bare-text?)

;; mode: 'print, 'write or 'display.  abbreviate?: 'x or (quote x)?  depth: of how many levels the
;; parts are shown, or +inf.0.  size-of: from a value to the width that a hook gives it, or #f.
;; watch?: do hooks want to know of each part?  atoms: for the texts of what has no parts.
(struct settings (mode abbreviate? depth size-of watch? atoms))

;; open, close: texts around the items; tail: what follows the dot of an improper list, or #f;
;; head: the symbol that a list starts with, or #f.
(struct sequence (open items tail close head width))
(struct prefixed (prefix tree width))
(struct text (string))
;; What a hook prints, and what is printed between the calls of two hooks
(struct sized (value width))
(struct watched (value tree))
;; What prints itself: its text on one line is a tree, and it can be asked to break lines
(struct custom (value quoted? line))

;; Is t a text, watched or not?
(define (bare-text? t) (if (watched? t) (bare-text? (watched-tree t)) (text? t)))

(define (tree-width t)
  (cond
    [(text? t) (string-length (text-string t))]
    [(sequence? t) (sequence-width t)]
    [(watched? t) (tree-width (watched-tree t))]
    [(sized? t) (sized-width t)]
    [(custom? t) (tree-width (custom-line t))]
    [else (prefixed-width t)]))

(define (make-sequence open items tail close head)
  (define inner (for/fold ([n 0]) ([item (in-list items)]) (+ n 1 (tree-width item))))
  (sequence open items tail close head
            (+ (string-length open) (string-length close)
               (if (null? items) 0 (sub1 inner))
               (if tail (+ 3 (tree-width tail)) 0))))

(define (make-prefixed prefix t) (prefixed prefix t (+ (string-length prefix) (tree-width t))))

(define (value->tree v given)
  (define mode (settings-mode given))
  (define abbreviate? (settings-abbreviate? given))
  (define size-of (settings-size-of given))
  (define (watch v t) (if (settings-watch? given) (watched v t) t))
  (define (plain v quoted?)
    (define line (text (atom-text v mode quoted? (settings-atoms given))))
    (if (custom-write? v) (custom v quoted? line) line))
  (define more (text "..."))

  ;; Labels of what stands in itself: #t until it is printed, then the number.
  (define labels (labelled v))
  (define next-label 0)

  ;; depth: of how many levels the parts are shown
  (define (tree v quoted? depth)
    (define width (size-of v))
    (if width (sized v width) (watch v (labelled-tree v quoted? depth))))

  (define (labelled-tree v quoted? depth)
    (define label (hash-ref labels v #f))
    (cond
      [(exact-integer? label) (text (format "#~a#" label))]
      [label
       (define prefix (format "#~a=" next-label))
       (hash-set! labels v next-label)
       (set! next-label (add1 next-label))
       (make-prefixed prefix (unlabelled-tree v quoted? depth))]
      [else (unlabelled-tree v quoted? depth)]))

  (define (unlabelled-tree v quoted? depth)
    (cond
      [(not (compound? v)) (plain v quoted?)]
      [(or quoted? (not (eq? mode 'print))) (quoted-tree v depth)]
      [(quotable? v) (make-prefixed "'" (quoted-tree v depth))]
      [else (expression-tree v depth)]))

  (define (trees vs quoted? depth) (for/list ([v (in-list vs)]) (tree v quoted? depth)))

  ;; v as data
  (define (quoted-tree v depth)
    (cond
      [(and abbreviate? (not (and (pair? v) (hash-ref labels (cdr v) #f))) (abbreviation v))
       => (lambda (prefix) (make-prefixed prefix (tree (cadr v) #t depth)))]
      [(<= depth 0) (shortened-tree v)]
      [else (data-tree v (sub1 depth))]))

  ;; v without its parts
  (define (shortened-tree v)
    (cond
      [(pair? v) (if (print-pair-curly-braces) (brackets "{" "}") (brackets "(" ")"))]
      [(box? v) (make-prefixed "#&" more)]
      [(hash? v) (text "#<hash>")]
      [(and (struct? v) (prefab-struct-key v)) (brackets "#s(" ")")]
      [else (brackets "#(" ")")]))
  (define (brackets open close) (make-sequence open (list more) #f close #f))

  ;; depth: that of the parts of v
  (define (data-tree v depth)
    (cond
      [(pair? v)
       (define-values (items tail) (list-parts v labels))
       (define curly? (print-pair-curly-braces))
       (make-sequence (if curly? "{" "(") (trees items #t depth) (and tail (tree tail #t depth))
                      (if curly? "}" ")")
                      (and (symbol? (car v)) (car v)))]
      [(vector? v) (make-sequence "#(" (trees (vector->list v) #t depth) #f ")" #f)]
      [(box? v) (make-prefixed "#&" (tree (unbox v) #t depth))]
      [(hash? v)
       (make-sequence
        (cond [(hash-eq? v) "#hasheq("] [(hash-eqv? v) "#hasheqv("] [else "#hash("])
        (for/list ([entry (in-list (hash-map v cons #t))])
          (watch entry (if (<= depth 0) (brackets "(" ")") (entry-tree entry (sub1 depth)))))
        #f ")" #f)]
      [(prefab-struct-key v) => (lambda (key) (fields-tree "#s(" key v depth))]
      [else (fields-tree "#(" (vector-ref (struct->vector v) 0) v depth)]))

  (define (entry-tree entry depth)
    (make-sequence "(" (list (tree (car entry) #t depth)) (tree (cdr entry) #t depth) ")" #f))

  (define (fields-tree open name v depth)
    (define fields (cdr (vector->list (struct->vector v))))
    (make-sequence open (cons (watch name (plain name #t)) (trees fields #t depth)) #f ")" #f))

  ;; v, which quote cannot give, as an expression
  (define (expression-tree v depth)
    (define (call name parts)
      (make-sequence "(" (cons (watch name (text name)) (trees parts #f (sub1 depth))) #f ")" #f))
    (cond
      [(<= depth 0) (brackets "(" ")")]
      [(pair? v)
       (define-values (items tail) (list-parts v labels))
       (cond
         [(not tail) (call "list" items)]
         [else (call (if (null? (cdr items)) "cons" "list*") (append items (list tail)))])]
      [(vector? v) (call "vector" (vector->list v))]
      [(box? v) (call "box" (list (unbox v)))]
      [(hash? v)
       (call (cond [(hash-eq? v) "hasheq"] [(hash-eqv? v) "hasheqv"] [else "hash"])
             (apply append (hash-map v list #t)))]
      [else
       (define parts (vector->list (struct->vector v)))
       (call (struct-name (car parts)) (cdr parts))]))

  (tree v #f (settings-depth given)))

(define (struct-name key) (substring (symbol->string key) (string-length "struct:")))

;; The elements of a pair and what follows the dot, or #f; what has a label follows a dot
(define (list-parts v labels)
  (let loop ([v (cdr v)] [items (list (car v))])
    (cond
      [(and (pair? v) (not (hash-ref labels v #f))) (loop (cdr v) (cons (car v) items))]
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

;; Calls visit with each part of a compound value.
(define (for-each-part visit v)
  (cond
    [(pair? v) (visit (car v)) (visit (cdr v))]
    [(vector? v) (for ([e (in-vector v)]) (visit e))]
    [(box? v) (visit (unbox v))]
    [(hash? v) (hash-for-each v (lambda (key value) (visit key) (visit value)))]
    [else (for ([e (in-vector (struct->vector v) 1)]) (visit e))]))

;; The values within v that stand within themselves; with print-graph all that stand in two places
(define (labelled v)
  (define states (make-hasheq)) ; #t while the parts of a value are looked at, then #f
  (define labels (make-hasheq))
  (define all? (print-graph))
  (let visit ([v v])
    (when (compound? v)
      (define state (hash-ref states v 'new))
      (cond
        [(eq? state 'new)
         (hash-set! states v #t)
         (for-each-part visit v)
         (hash-set! states v #f)]
        [(or state all?) (hash-set! labels v #t)])))
  labels)

;; Can quote give v?
(define (quotable? v)
  (define seen (make-hasheq))
  (let quotable? ([v v])
    (cond
      [(hash-ref seen v #f) #t]
      [(and (struct? v) (not (prefab-struct-key v))) #f]
      [(compound? v)
       (hash-set! seen v #t)
       (let/ec return
         (for-each-part (lambda (part) (unless (quotable? part) (return #f))) v)
         #t)]
      [else #t])))
