#lang racket/base
;; ->d: contracts for procedures in which every part may depend on all arguments, unchecked.

(require "blame.rkt" "violation.rkt" "property.rkt" "coerce.rkt" "contracted.rkt" "arrow-wrap.rkt"
         "dependent-arrow.rkt" "arrow-forms.rkt" (for-syntax racket/base))

(provide ->d)

(define-syntax (->d stx)
  (define (complain at) (raise-syntax-error #f "bad syntax" stx at))
  ;; Lists of a keyword or #f, an identifier and a contract
  (define (domain forms)
    (let loop ([forms forms])
      (syntax-case forms ()
        [() '()]
        [(key [id c] . more)
         (and (keyword? (syntax-e #'key)) (identifier? #'id))
         (cons (list #'key #'id #'c) (loop #'more))]
        [([id c] . more)
         (identifier? #'id)
         (cons (list #'#f #'id #'c) (loop #'more))]
        [_ (complain forms)])))
  (define-values (required more)
    (syntax-case stx ()
      [(_ required . more) (values (domain #'required) #'more)]
      [_ (complain stx)]))
  (define-values (optional tail)
    (syntax-case more ()
      [(o next . more)
       (let ([items (syntax->list #'o)])
         (and items
              (not (memq (syntax-e #'next) '(#:post #:post-cond)))
              (or (null? items) (not (identifier? (car items))))))
       (values (domain #'o) #'(next . more))]
      [_ (values '() more)]))
  (define-values (rest tail2)
    (syntax-case tail ()
      [(key id c . more) (eq? (syntax-e #'key) '#:rest) (values (list #'id #'c) #'more)]
      [_ (values #f tail)]))
  (define-values (pre tail3)
    (syntax-case tail2 ()
      [(key e . more) (memq (syntax-e #'key) '(#:pre #:pre-cond)) (values #'e #'more)]
      [_ (values #f tail2)]))
  (define-values (range post)
    (syntax-case tail3 ()
      [(range key e) (memq (syntax-e #'key) '(#:post #:post-cond)) (values #'range #'e)]
      [(range) (values #'range #f)]
      [_ (complain tail3)]))
  (define results
    (syntax-case range (any values)
      [any #f]
      [(values [id c] ...) (map list (syntax->list #'(id ...)) (syntax->list #'(c ...)))]
      [[id c] (list (list #'id #'c))]
      [_ (complain range)]))
  (define (fresh id) (if (eq? '_ (syntax-e id)) (car (generate-temporaries '(result))) id))
  (define arguments (append required optional))
  (with-syntax ([(id ...) (append (map cadr arguments) (if rest (list (car rest)) '()))]
                [(key ...) (map car arguments)]
                [(mandatory? ...) (append (map (lambda (a) #t) required) (map (lambda (a) #f) optional))]
                [(c ...) (map caddr arguments)]
                [(result ...) (map (lambda (r) (fresh (car r))) (or results '()))]
                [(result-c ...) (map cadr (or results '()))])
    #`(open-arrow
       '(key ...) '(mandatory? ...) #,(and rest #t)
       (list (lambda (id ...) c) ...)
       #,(if rest #`(lambda (id ...) #,(cadr rest)) #'#f)
       #,(if pre #`(lambda (id ...) #,pre) #'#f)
       #,(and results (length results))
       (list (lambda (id ... result ...) result-c) ...)
       #,(if post #`(lambda (id ... result ...) #,post) #'#f))))

;; All procedures get all arguments, by position and by keyword as they stand in the form, the rest
;; last; those for results and post get the results, too.
(define (open-arrow keys mandatory? rest? domain rest/c pre result-count ranges post)
  (define-values (least most mandatory optional)
    (for/fold ([least 0] [most 0] [mandatory '()] [optional '()])
              ([k (in-list keys)] [m? (in-list mandatory?)])
      (cond
        [(and k m?) (values least most (append mandatory (list k)) optional)]
        [k (values least most mandatory (append optional (list k)))]
        [m? (values (add1 least) (add1 most) mandatory optional)]
        [else (values least (add1 most) mandatory optional)])))
  (define expected (accepts-text least most rest? mandatory optional))
  (define (accepts? f)
    (and (procedure? f)
         (for/and ([n (in-range least (add1 most))]) (procedure-arity-includes? f n #t))
         (let-values ([(required allowed) (procedure-keywords f)])
           (and (for/and ([k (in-list required)]) (memq k mandatory))
                (or (not allowed)
                    (for/and ([k (in-list (append mandatory optional))]) (memq k allowed)))))
         #t))
  (make-contract
   #:name (open-name keys mandatory? rest? pre result-count post)
   #:opaque? #f
   #:first-order accepts?
   #:late-neg-projection
   (lambda (b)
     (define domain-blame (blame-add-context b "the domain of" #:swap? #t))
     (define range-blame (blame-add-range-context b))
     (define (check make-c all v b party)
       ((late-neg (coerce-contract '->d (apply make-c all)) b) v party))
     (lambda (f party)
       (unless (accepts? f)
         (raise-blame-error b f #:missing-party party '(expected "~a" given: "~e") expected f))
       (define (wrapper keywords vals args)
         (define all (arguments-in-order keys rest? keywords vals args))
         (when (and pre (not (apply pre all)))
           (raise-blame-error (blame-swap b) f #:missing-party party "#:pre violation~a"
                              (arguments-text all)))
         (define checked
           (for/list ([make-c (in-list domain)] [v (in-list all)])
             (if (unsupplied-arg? v) v (check make-c all v domain-blame party))))
         (define (of-key k)
           (for/first ([key (in-list keys)] [v (in-list checked)] #:when (eq? key k)) v))
         (define positional
           (for/list ([key (in-list keys)] [v (in-list checked)]
                      #:unless (or key (unsupplied-arg? v)))
             v))
         (define more
           (if rest? (check rest/c all (car (reverse all)) domain-blame party) '()))
         (define on-results
           (and result-count
                (lambda results
                  (unless (= (length results) result-count)
                    (raise-blame-error
                     b f #:missing-party party "expected ~a value~a, returned ~a value~a"
                     result-count (if (= 1 result-count) "" "s")
                     (length results) (if (= 1 (length results)) "" "s")))
                  (define everything (append all results))
                  (when (and post (not (apply post everything)))
                    (raise-blame-error b f #:missing-party party "#:post violation~a~a"
                                       (arguments-text all) (results-text results)))
                  (apply values
                         (for/list ([make-c (in-list ranges)] [v (in-list results)])
                           (check make-c everything v range-blame party))))))
         (apply values
                (append (if on-results (list on-results) '())
                        (if (null? keywords) '() (list (map of-key keywords)))
                        positional
                        more)))
       (wrap-procedure f #f #f (with-party b party)
                       (lambda args (wrapper '() '() args))
                       (and (not (no-keywords? f))
                            (lambda (keywords vals . args) (wrapper keywords vals args))))))))

;; The values of all arguments, in the order of the form; the rest as a list at the end
(define (arguments-in-order keys rest? keywords vals args)
  (let loop ([keys keys] [args args])
    (cond
      [(null? keys) (if rest? (list args) '())]
      [(car keys)
       (cons (or (for/first ([k (in-list keywords)] [v (in-list vals)] #:when (eq? k (car keys))) v)
                 the-unsupplied-arg)
             (loop (cdr keys) args))]
      [(null? args) (cons the-unsupplied-arg (loop (cdr keys) '()))]
      [else (cons (car args) (loop (cdr keys) (cdr args)))])))

(define (arguments-text all)
  (cond
    [(null? all) ""]
    [(null? (cdr all)) (format ", argument was: ~e" (car all))]
    [else
     (apply string-append ", arguments were:" (for/list ([v (in-list all)]) (format "\n  ~e" v)))]))

(define (results-text results)
  (cond
    [(null? results) ""]
    [(null? (cdr results)) (format "\n result was: ~e" (car results))]
    [else
     (apply string-append "\n results were:" (for/list ([v (in-list results)]) (format "\n  ~e" v)))]))

;; The name does not show contracts, but a letter for each part.
(define (open-name keys mandatory? rest? pre result-count post)
  (define letters '(x y z w a b c d e f g h i j k l m n o p q r s t u v))
  (define (next)
    (begin0 (if (null? letters) 'x (car letters))
            (unless (null? letters) (set! letters (cdr letters)))))
  (define (domain wanted)
    (apply append
           (for/list ([k (in-list keys)] [m? (in-list mandatory?)] #:when (eq? m? wanted))
             (if k (list k (list (next) '...)) (list (list (next) '...))))))
  (define required (domain #t))
  (define optional (domain #f))
  (define rest (if rest? (list '#:rest (next) '...) '()))
  `(->d ,required ,optional ,@rest
        ,@(if pre '(#:pre ...) '())
        ,(cond
           [(not result-count) 'any]
           [(= 1 result-count) (list (next) '...)]
           [else (cons 'values (for/list ([i (in-range result-count)]) (list (next) '...)))])
        ,@(if post '(#:post ...) '())))
