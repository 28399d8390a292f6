#lang racket/base
;; The right-hand sides of shared, at compile time.

(require racket/struct-info (for-template racket/base racket/undefined))
(provide make-slots slot-used? set-slot-used?! slot-placeholder slot-part head-expanded
         construction construct-graph construct-filling construct-variables fill)

;; A variable of the form: its placeholder, what make-reader-graph gives for it, and whether they
;; are needed
(struct slot (id placeholder part [used? #:mutable]))

(define (make-slots ids)
  (for/list ([id (in-list ids)]
             [placeholder (in-list (generate-temporaries ids))]
             [part (in-list (generate-temporaries ids))])
    (slot id placeholder part #f)))

;; graph: an expression for the data, with placeholders for variables and without the parts of
;; what is mutable; filling: from an expression for the data to expressions that put these in, or
;; #f for an expression that is no construction; variables: for its own use
(struct construct (graph filling variables))

(define (plain e) (construct e #f '()))

(define (fill c place)
  (define filling (construct-filling c))
  (if filling (filling place) '()))

;; An expression with the macros at its head expanded
(define (head-expanded e)
  (define head (head-of e))
  (define expanded
    (if (and head (mutators-of head)) e (local-expand e 'expression #f)))
  (syntax-case expanded (#%plain-app)
    [(#%plain-app part ...) (datum->syntax expanded (syntax-e #'(part ...)) expanded)]
    [_ expanded]))

(define (head-of e)
  (syntax-case e ()
    [(head . _) (identifier? #'head) #'head]
    [_ #f]))

(define kinds
  (list #'cons #'list #'list* #'append #'box-immutable #'vector-immutable #'mcons #'box #'vector))

(define (kind-of head)
  (for/first ([kind (in-list kinds)] #:when (free-identifier=? head kind))
    (syntax-e kind)))

(define (construction e slots stx)
  (define (bad what)
    (raise-syntax-error 'shared (format "illegal use of ~a" what) stx e))
  (define head (head-of e))
  (define args (and head (let ([all (syntax->list e)]) (and all (cdr all)))))
  (define kind (and head (kind-of head)))
  (define (arguments accept?)
    (unless (and args (accept? (length args)))
      (bad kind))
    args)
  (define (exactly n) (lambda (count) (= count n)))
  ;; An immutable construction: its parts and how to get at them
  (define (immutable parts accessors)
    (define inner (for/list ([p (in-list parts)]) (part p slots stx)))
    (construct (quasisyntax/loc e (#,head #,@(map construct-graph inner)))
               (lambda (place)
                 (for/fold ([fills '()]) ([c (in-list inner)] [access (in-list accessors)])
                   (append fills (fill c (access place)))))
               (apply append (map construct-variables inner))))
  (define (mutable setters)
    (construct #`(#,head #,@(map (lambda (arg) #'undefined) args))
               (lambda (place)
                 (for/list ([set (in-list setters)] [arg (in-list args)])
                   #`(#,@(set place) #,arg)))
               '()))
  (case kind
    [(cons) (immutable (arguments (exactly 2)) (list (field #'car) (field #'cdr)))]
    [(list) (immutable (arguments (lambda (n) #t)) (indexed #'list-ref args))]
    [(list*)
     (arguments positive?)
     (define before (sub1 (length args)))
     (immutable args (append (indexed #'list-ref (list-head args before))
                             (list (element #'list-tail before))))]
    [(append)
     (arguments positive?)
     (define before (sub1 (length args)))
     (appended head (list-head args before) (list-ref args before) slots stx)]
    [(box-immutable) (immutable (arguments (exactly 1)) (list (field #'unbox)))]
    [(vector-immutable) (immutable (arguments (lambda (n) #t)) (indexed #'vector-ref args))]
    [(mcons)
     (arguments (exactly 2))
     (mutable (list (setter #'set-mcar!) (setter #'set-mcdr!)))]
    [(box)
     (arguments (exactly 1))
     (mutable (list (setter #'set-box!)))]
    [(vector)
     (arguments (lambda (n) #t))
     (mutable (for/list ([i (in-range (length args))])
                (lambda (place) (list #'vector-set! place i))))]
    [else
     (define mutators (and head (mutators-of head)))
     (cond
       [mutators
        (unless args
          (bad "structure constructor"))
        (unless (= (length args) (length mutators))
          (raise-syntax-error
           'shared
           (format "wrong argument count for structure constructor; expected ~a, found ~a"
                   (length mutators) (length args))
           stx e))
        (mutable (map setter mutators))]
       [else (plain e)])]))

;; A list whose last part is shared; how many elements stand before it is known when it is made.
(define (appended head before last slots stx)
  (define inner (part last slots stx))
  (define count (car (generate-temporaries '(count))))
  (construct #`(let ([front (#,head #,@before '())])
                 (set! #,count (length front))
                 (#,head front #,(construct-graph inner)))
             (lambda (place) (fill inner #`(list-tail #,place #,count)))
             (cons count (construct-variables inner))))

;; A part of an immutable construction: a variable of the form stands for its placeholder.
(define (part e slots stx)
  (define s (and (identifier? e)
                 (for/first ([s (in-list slots)] #:when (free-identifier=? (slot-id s) e)) s)))
  (cond
    [s (set-slot-used?! s #t)
       (plain (slot-placeholder s))]
    [else (construction e slots stx)]))

(define ((field accessor) place) #`(#,accessor #,place))
(define ((element accessor i) place) #`(#,accessor #,place #,i))
(define ((setter mutator) place) (list mutator place))

(define (indexed accessor args)
  (for/list ([i (in-range (length args))]) (element accessor i)))

(define (list-head l n)
  (if (zero? n) '() (cons (car l) (list-head (cdr l) (sub1 n)))))

;; The mutators of the structure type that an identifier constructs, in the order of the fields; #f
;; unless all of its fields can be set
(define (mutators-of head)
  (or (mutators-of-type head)
      (let ([type (regexp-match #rx"^make-(.*)$" (symbol->string (syntax-e head)))])
        (and type
             (mutators-of-type (datum->syntax head (string->symbol (cadr type)) head))))))

(define (mutators-of-type id)
  (define v (syntax-local-value id (lambda () #f)))
  (define mutators (and (struct-info? v) (list-ref (extract-struct-info v) 4)))
  (and mutators (pair? mutators) (andmap values mutators)
       (let ([automatic (if (struct-auto-info? v) (cadr (struct-auto-info-lists v)) '())])
         (for/list ([m (in-list (reverse mutators))]
                    #:unless (memf (lambda (a) (free-identifier=? a m)) automatic))
           m))))
