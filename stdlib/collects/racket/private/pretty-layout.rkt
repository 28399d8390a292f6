#lang racket/base
;; Where the pretty printer breaks lines.

(require "pretty-tree.rkt")
(provide write-tree (struct-out hooks))

;; print: prints a value to a port in place of the printer; before, after: are called with each value
;; that is watched and the port; custom: has what prints itself do so over several lines, with what is
;; quoted?, the port and the column given, and gives the column behind
(struct hooks (print before after custom))

;; columns: the width, or +inf.0; style-of: from the head of a list to the name of its style, or #f;
;; new-line: writes the
;; end of a line at the first column given, and what stands before the second one.  start: the column
;; to begin at.  Gives the column behind t.
(define (write-tree t out start columns style-of new-line hooks)
  (define (put s column)
    (write-string s out)
    (+ column (string-length s)))

  (define (put-sized t column)
    ((hooks-print hooks) (sized-value t) out)
    (+ column (sized-width t)))

  ;; Calls the hooks around what write does, which gives the column behind.
  (define (between-hooks t write)
    ((hooks-before hooks) (watched-value t) out)
    (begin0 (write (watched-tree t))
            ((hooks-after hooks) (watched-value t) out)))

  ;; Writes t on one line and gives the column behind.
  (define (flat t column)
    (cond
      [(text? t) (put (text-string t) column)]
      [(prefixed? t) (flat (prefixed-tree t) (put (prefixed-prefix t) column))]
      [(watched? t) (between-hooks t (lambda (t) (flat t column)))]
      [(sized? t) (put-sized t column)]
      [(custom? t) (flat (custom-line t) column)]
      [else
       (define opened (put (sequence-open t) column))
       (define filled
         (for/fold ([column opened]) ([item (in-list (sequence-items t))] [i (in-naturals)])
           (flat item (if (eqv? i 0) column (put " " column)))))
       (define ended
         (if (sequence-tail t) (flat (sequence-tail t) (put " . " filled)) filled))
       (put (sequence-close t) ended)]))

  ;; closers: how many closing parentheses come right behind
  (define (fits? t column closers) (<= (+ column (tree-width t) closers) columns))

  (define (layout t column closers)
    (cond
      [(or (text? t) (sized? t) (fits? t column closers)) (flat t column)]
      [(watched? t) (between-hooks t (lambda (t) (layout t column closers)))]
      [(custom? t) ((hooks-custom hooks) (custom-value t) (custom-quoted? t) out column)]
      [(prefixed? t) (layout (prefixed-tree t) (put (prefixed-prefix t) column) closers)]
      [else
       (define items (sequence-items t))
       (define start (+ column (string-length (sequence-open t))))
       (put (sequence-open t) column)
       (define style
         (and (sequence-head t) (pair? (cdr items)) (not (sequence-tail t))
              (style-of (sequence-head t))))
       (define end
         (if style
             (styled style items column start (add1 closers))
             (stacked items (sequence-tail t) start (add1 closers))))
       (put (sequence-close t) end)]))

  ;; One item a line; the column is that of the first.
  (define (stacked items tail column closers)
    (let loop ([items items] [first? #t] [at column])
      (cond
        [(null? items)
         (cond
           [tail
            (new-line at column)
            (new-line (put "." column) column)
            (layout tail column closers)]
           [else at])]
        [else
         (unless first? (new-line at column))
         (loop (cdr items) #f
               (layout (car items) column
                       (if (and (null? (cdr items)) (not tail)) closers 0)))])))

  ;; The items after a break at the column, or nothing
  (define (rest-at items column at closers)
    (cond
      [(null? items) at]
      [else
       (new-line at column)
       (stacked items #f column closers)]))

  ;; The head and count items on the first line, the others indented by two
  (define (headed count items column start closers)
    (let loop ([left count] [rest (cdr items)] [at (flat (car items) start)])
      (cond
        [(or (zero? left) (null? rest)) (rest-at rest (+ column 2) at closers)]
        [else
         (loop (sub1 left) (cdr rest)
               (layout (car rest) (put " " at) (if (null? (cdr rest)) closers 0)))])))

  (define (styled style items column start closers)
    (case style
      [(begin) (headed 0 items column start closers)]
      [(lambda) (headed 1 items column start closers)]
      [(let) (headed (if (bare-text? (cadr items)) 2 1) items column start closers)]
      [(two) (headed 2 items column start closers)]
      [(aligned)
       (define at (put " " (flat (car items) start)))
       (stacked (cdr items) #f at closers)]
      [(do)
       (define at (put " " (flat (car items) start)))
       (define first-part (layout (cadr items) at 0))
       (define rest (cddr items))
       (cond
         [(null? rest) first-part]
         [else
          (new-line first-part at)
          (rest-at (cdr rest) (+ column 2) (layout (car rest) at 0) closers)])]
      [else (stacked items #f start closers)]))

  (layout t start 0))
