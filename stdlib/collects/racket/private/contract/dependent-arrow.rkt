#lang racket/base
;; Contracts for procedures in which parts depend on arguments and results: what ->i comes down to.

(require "blame.rkt" "violation.rkt" "property.rkt" "coerce.rkt" "contracted.rkt" "arrow-wrap.rkt")

(provide dependent-arrow (struct-out slot) (struct-out condition) the-unsupplied-arg unsupplied-arg?
         accepts-text)

;; An argument or a result.  key: a keyword or #f; kind: 'mandatory, 'optional, 'rest or 'result;
;; contract: a contract, or a procedure of the values of the names in depends, a list or #f
(struct slot (name key kind contract depends))

;; A condition on the values of names.  style: 'bool, 'desc or the text of its violation
(struct condition (names style test))

;; What a name stands for whose argument was not given
(define the-unsupplied-arg (string->uninterned-symbol "unsupplied-arg"))
(define (unsupplied-arg? v) (eq? v the-unsupplied-arg))

;; arguments: as they stand; ordered, ordered-results: as they are checked; results: as they stand,
;; #f for any
(define (dependent-arrow name chaperone? arguments ordered pres results ordered-results posts)
  (define (of-kind kind key?)
    (filter (lambda (s) (and (eq? kind (slot-kind s)) (eq? key? (and (slot-key s) #t)))) arguments))
  (define required (of-kind 'mandatory #f))
  (define positional (append required (of-kind 'optional #f)))
  (define rest (let ([l (of-kind 'rest #f)]) (and (pair? l) (car l))))
  (define mandatory-keys (map slot-key (of-kind 'mandatory #t)))
  (define optional-keys (map slot-key (of-kind 'optional #t)))
  (define with-keys (filter slot-key arguments))
  (define (accepts? f)
    (takes? f (length required) (length positional) (and rest #t) mandatory-keys optional-keys))
  ((if chaperone? make-chaperone-contract make-contract)
   #:name name
   #:opaque? #f
   #:first-order accepts?
   #:late-neg-projection
   (lambda (b)
     (define swapped (blame-swap b))
     (define argument-check (slot-checker (lambda (s) (argument-blame s swapped))))
     (define result-check (slot-checker (lambda (s) (result-blame s b))))
     (define argument-checks (checks-of ordered argument-check))
     (define result-checks (and results (checks-of ordered-results result-check)))
     (lambda (f party)
       (unless (accepts? f)
         (raise-blame-error
          b f #:missing-party party '(expected "~a" given: "~e")
          (accepts-text (length required) (length positional) (and rest #t) mandatory-keys
                        optional-keys)
          f))
       ;; The checked arguments by name
       (define (enter keywords vals args)
         (check-count (or (blame-value b) (object-name f)) (length args) (length required) (length positional) rest)
         (define given (given-arguments positional rest with-keys keywords vals args))
         (define checked (check-slots argument-checks given (hasheq) party))
         (check-conditions pres "#:pre" checked swapped f party)
         checked)
       (define (leave checked)
         (and results (or (pair? results) (pair? posts))
              (lambda vals
                (unless (= (length vals) (length results))
                  (wrong-count (blame-add-range-context b) f party (length results) (length vals)))
                (define given
                  (for/fold ([given (hasheq)]) ([s (in-list results)] [v (in-list vals)])
                    (hash-set given (slot-name s) v)))
                (define all (check-slots result-checks given checked party))
                (check-conditions posts "#:post" all b f party)
                (apply values (for/list ([s (in-list results)]) (hash-ref all (slot-name s)))))))
       (define (wrapper keywords vals args)
         (define checked (enter keywords vals args))
         (define on-results (leave checked))
         (define new-vals
           (for/list ([k (in-list keywords)])
             (hash-ref checked (slot-name (findf (lambda (s) (eq? k (slot-key s))) with-keys)))))
         (define new-args
           (append
            (for/list ([s (in-list positional)] [a (in-list args)])
              (hash-ref checked (slot-name s)))
            (if (and rest (> (length args) (length positional))) (hash-ref checked (slot-name rest)) '())))
         (apply values
                (append (if on-results (list on-results) '())
                        (if (null? keywords) '() (list new-vals))
                        new-args)))
       (wrap-procedure f chaperone? #f (with-party b party)
                       (lambda args (wrapper '() '() args))
                       (and (not (no-keywords? f))
                            (lambda (keywords vals . args) (wrapper keywords vals args))))))))

(define (argument-blame s b)
  (blame-add-context b (format "the ~a argument of" (slot-name s))))
(define (result-blame s b)
  (blame-add-context
   b
   (cond
     [(symbol-interned? (slot-name s)) (format "the ~a result of" (slot-name s))]
     [(slot-depends s) "the _ result of"]
     [else "the result of"])))

(define (findf test l) (for/first ([v (in-list l)] #:when (test v)) v))

(define (wrong-count b f party expected got)
  (raise-blame-error b f #:missing-party party "expected ~a value~a, returned ~a value~a"
                     expected (if (= expected 1) "" "s") got (if (= got 1) "" "s")))

;; Complains, as f itself would, of a number of arguments that the contract does not allow.
(define (check-count name n least most rest?)
  (unless (and (>= n least) (or rest? (<= n most)))
    (raise
     (exn:fail:contract:arity
      (format
       "~a: arity mismatch;\n the expected number of arguments does not match the given number\n  expected: ~a\n  given: ~a"
       (or name "#<procedure>")
       (cond
         [rest? (format "at least ~a" least)]
         [(= least most) least]
         [else (format "between ~a and ~a" least most)])
       n)
      (current-continuation-marks)))))

;; ---- checking

;; From a slot to a procedure of the value, the values by name and the negative party
(define ((slot-checker blame-of) s)
  (define b (blame-of s))
  (define depends (slot-depends s))
  (if depends
      (lambda (v known party)
        (define c
          (coerce-contract '->i (apply (slot-contract s)
                                       (for/list ([name (in-list depends)])
                                         (hash-ref known name the-unsupplied-arg)))))
        ((late-neg c b) v party))
      (let ([check (late-neg (coerce-contract '->i (slot-contract s)) b)])
        (lambda (v known party) (check v party)))))

(define (checks-of slots checker)
  (for/list ([s (in-list slots)]) (cons (slot-name s) (checker s))))

;; Adds the checked values of those that were given to those that are known.
(define (check-slots checks given known party)
  (for/fold ([known known]) ([c (in-list checks)])
    (define v (hash-ref given (car c) the-unsupplied-arg))
    (hash-set known (car c) (if (unsupplied-arg? v) v ((cdr c) v known party)))))

(define (given-arguments positional rest with-keys keywords vals args)
  (define by-key
    (for/fold ([given (hasheq)]) ([k (in-list keywords)] [v (in-list vals)])
      (define s (findf (lambda (s) (eq? k (slot-key s))) with-keys))
      (hash-set given (slot-name s) v)))
  (let loop ([positional positional] [args args] [given by-key])
    (cond
      [(and (pair? positional) (pair? args))
       (loop (cdr positional) (cdr args) (hash-set given (slot-name (car positional)) (car args)))]
      [rest (hash-set given (slot-name rest) args)]
      [else given])))

(define (check-conditions conditions kind known b f party)
  (for ([c (in-list conditions)])
    (define vals
      (for/list ([name (in-list (condition-names c))]) (hash-ref known name the-unsupplied-arg)))
    (define answer (apply (condition-test c) vals))
    (define style (condition-style c))
    (unless (if (eq? style 'desc) (eq? answer #t) answer)
      (define variables
        (apply string-append
               (for/list ([name (in-list (condition-names c))] [v (in-list vals)])
                 (format "\n      ~s: ~e" name v))))
      (raise-blame-error
       b f #:missing-party party "~a"
       (cond
         [(string? style) (string-append style variables)]
         [(string? answer) answer]
         [(pair? answer)
          (apply string-append (car answer)
                 (for/list ([line (in-list (cdr answer))]) (string-append "\n " line)))]
         [else
          (string-append kind " condition violation"
                         (if (null? vals) "" "; variables are:") variables)])))))

;; ---- arity

(define (takes? f least most rest? mandatory optional)
  (and (procedure? f)
       (for/and ([n (in-range least (add1 most))]) (procedure-arity-includes? f n #t))
       (or (not rest?)
           (let* ([arity (procedure-arity f)]
                  [last (if (list? arity) (car (reverse arity)) arity)])
             (and (arity-at-least? last) (<= (arity-at-least-value last) (add1 most)))))
       (let-values ([(required allowed) (procedure-keywords f)])
         (and (for/and ([k (in-list required)]) (memq k mandatory))
              (or (not allowed)
                  (for/and ([k (in-list (append mandatory optional))]) (memq k allowed)))
              #t))))

(define (accepts-text least most rest? mandatory optional)
  (define (count n what)
    (format "~a ~a~a~a argument~a" n what
            (if (and (null? mandatory) (null? optional)) "" " ordinary")
            "" (if (= n 1) "" "s")))
  (define (keys what ks)
    (format "the ~a keyword~a~a" what (if (null? (cdr ks)) "" "s")
            (apply string-append (for/list ([k (in-list ks)]) (format " ~a" k)))))
  (string-append
   "a procedure that accepts " (count least "mandatory")
   (if (> most least) (format " and ~a" (count (- most least) "optional")) "")
   (if rest? " and any number of others" "")
   (cond
     [(and (null? mandatory) (null? optional)) " without any keywords"]
     [(null? optional) (string-append " and " (keys "mandatory" mandatory))]
     [(null? mandatory) (string-append " and " (keys "optional" optional))]
     [else (string-append ", " (keys "mandatory" mandatory) ", and " (keys "optional" optional))])))
