;; Compiles the templates of syntax to code that builds them.
(module compile-template "tiny.rkt"
  (#%require "stx.rkt" "pattern-variable.rkt" "compile-pattern.rkt"
             (for-template '#%kernel "pattern-literals.rkt" "match-support.rkt"))
  (#%provide compile-template)

  ;; Inside, a template is compiled to two values: code, #f for a constant; and the pattern
  ;; variables that still wait for ellipses, as a list of (vector holder level id), where level
  ;; says how many ellipses are still to come.

  ;; Code for the template, or #f if it has no pattern variables.
  (define (compile-template template stx)
    (let-values ([(code waiting) (build template #t stx)])
      (let ([lone (first-waiting waiting)])
        (when lone
          (raise-syntax-error
           #f
           (if (eqv? (vector-ref lone 1)
                     (pattern-variable-depth (lookup-pattern-variable (vector-ref lone 2))))
               "missing ellipsis with pattern variable in template"
               "too few ellipses for pattern variable in template")
           stx (vector-ref lone 2))))
      code))

  (define (first-waiting waiting)
    (cond
      [(null? waiting) #f]
      [(> (vector-ref (car waiting) 1) 0) (car waiting)]
      [else (first-waiting (cdr waiting))]))

  (define (build t ellipses? stx)
    (let ([e (stx-e t)])
      (cond
        [(symbol? e) (build-identifier t ellipses? stx)]
        [(pair? e)
         (let-values ([(code waiting) (build-pair t e ellipses? stx)])
           (values (and code (if (syntax? t) (wrap code t) code)) waiting))]
        [(vector? e)
         (build-container (vector->list e) t ellipses? stx
                          (lambda (items) `(,(quote-syntax list->vector) ,items)))]
        [(box? e)
         (build-container (unbox e) t ellipses? stx
                          (lambda (content) `(,(quote-syntax box-immutable) ,content)))]
        [(prefab-struct-key e)
         (build-container (cdr (vector->list (struct->vector e))) t ellipses? stx
                          (lambda (fields)
                            `(,(quote-syntax apply)
                              ,(quote-syntax make-prefab-struct)
                              (,(quote-syntax quote) ,(prefab-struct-key e))
                              ,fields)))]
        [else (values #f '())])))

  (define (build-container content t ellipses? stx make)
    (let-values ([(code waiting) (build content ellipses? stx)])
      (values (and code (wrap (make code) t)) waiting)))

  ;; A syntax object with the context, place and properties of t around what code gives.
  (define (wrap code t)
    (let ([model `(,(quote-syntax quote-syntax) ,(datum->syntax t '() t t))])
      `(,(quote-syntax datum->syntax) ,model ,code ,model ,model)))

  (define (build-identifier t ellipses? stx)
    (cond
      [(and ellipses? (ellipsis? t))
       (raise-syntax-error #f "illegal use" stx t)]
      [else
       (let ([variable (lookup-pattern-variable t)])
         (if variable
             (let ([holder (pattern-variable-holder variable)]
                   [depth (pattern-variable-depth variable)])
               (values (level-name holder depth) (list (vector holder depth t))))
             (values #f '())))]))

  ;; The name of the variable that holds the elements when n ellipses have been passed.
  (define (level-name holder n)
    (if (eqv? n 0)
        holder
        (datum->syntax holder
                       (string->symbol
                        (string-append (symbol->string (syntax-e holder))
                                       "."
                                       (number->string n))))))

  (define (headed-by? v id)
    (and (stx-pair? v)
         (identifier? (stx-car v))
         (free-identifier=? (stx-car v) id)))

  (define (build-pair t e ellipses? stx)
    (cond
      [(and ellipses? (ellipsis? (car e)))
       (unless (and (stx-pair? (cdr e)) (stx-null? (stx-cdr (cdr e))))
         (raise-syntax-error #f "illegal use" stx (car e)))
       (let ([inner (stx-car (cdr e))])
         (let-values ([(code waiting) (build inner #f stx)])
           (values (or code `(,(quote-syntax quote-syntax) ,inner)) waiting)))]
      [(headed-by? t (quote-syntax ~?)) (build-optional t stx ellipses?)]
      [else (build-sequence e ellipses? stx)]))

  ;; (~? t1 t2): t2 if a variable of t1 holds #f; (~? t1) then is (~@).
  (define (build-optional t stx ellipses?)
    (let ([parts (stx->list t)])
      (unless (and parts (memv (length parts) '(2 3)))
        (raise-syntax-error #f "bad syntax" stx t))
      (let-values ([(code waiting) (build (cadr parts) ellipses? stx)]
                   [(code2 waiting2)
                    (if (pair? (cddr parts)) (build (caddr parts) ellipses? stx) (values #f '()))])
        (values `(,(quote-syntax if)
                  ,(present waiting)
                  ,(or code (constant (cadr parts)))
                  ,(if (pair? (cddr parts)) (or code2 (constant (caddr parts))) #f))
                (append waiting waiting2)))))

  (define (present waiting)
    (cond
      [(null? waiting) #t]
      [else
       `(,(quote-syntax if)
         ,(level-name (vector-ref (car waiting) 0) (vector-ref (car waiting) 1))
         ,(present (cdr waiting))
         #f)]))

  (define (constant t) `(,(quote-syntax quote-syntax) ,t))

  ;; (t ellipsis ... . rest) with any number of ellipses, none included
  (define (build-sequence e ellipses? stx)
    (let-values ([(count rest) (count-ellipses (cdr e) (if ellipses? 0 #f))])
      (let-values ([(tail tail-waiting)
                    (if (stx-null? rest) (values #f '()) (build rest ellipses? stx))])
        (cond
          [(and count (> count 0))
           (let-values ([(items waiting) (build-repeated (car e) (cdr e) count stx)])
             (values (join items tail rest) (append waiting tail-waiting)))]
          [(headed-by? (car e) (quote-syntax ~@))
           (let-values ([(items waiting) (build-spliced (car e) ellipses? stx)])
             (values (join items tail rest) (append waiting tail-waiting)))]
          [(lone-optional? (car e))
           (let-values ([(code waiting) (build (car e) ellipses? stx)])
             (values (join `(,(quote-syntax let-values) ([(v) ,code])
                              (,(quote-syntax if) v (,(quote-syntax list) v) (quote-syntax '())))
                           tail rest)
                     (append waiting tail-waiting)))]
          [else
           (let-values ([(head waiting) (build (car e) ellipses? stx)])
             (values (and (or head tail) (prepend (or head (constant (car e))) tail rest))
                     (append waiting tail-waiting)))]))))

  (define (lone-optional? t)
    (and (headed-by? t (quote-syntax ~?)) (stx-null? (stx-cdr (stx-cdr t)))))

  ;; How many ellipses v starts with, and what follows them.
  (define (count-ellipses v n)
    (if (and n (stx-pair? v) (ellipsis? (stx-car v)))
        (count-ellipses (stx-cdr v) (add1 n))
        (values n v)))

  (define (tail-code tail rest)
    (cond
      [tail tail]
      [(stx-null? rest) (quote-syntax '())]
      [(syntax? rest) (constant rest)]
      [else `(,(quote-syntax cons) ,(constant (car rest)) ,(tail-code #f (cdr rest)))]))

  (define (prepend head tail rest)
    (let ([tail (tail-code tail rest)])
      (if (and (pair? tail) (eq? (car tail) list*-id))
          (list* list*-id head (cdr tail))
          (list list*-id head tail))))

  (define list*-id (quote-syntax list*))

  (define (join items tail rest)
    (if (and (not tail) (stx-null? rest))
        items
        `(,(quote-syntax append) ,items ,(tail-code tail rest))))

  (define (build-spliced t ellipses? stx)
    (let-values ([(code waiting) (build (stx-cdr t) ellipses? stx)])
      (values `(,(quote-syntax as-list)
                ,(or code (tail-code #f (stx-cdr t)))
                (,(quote-syntax quote) ~@))
              waiting)))

  ;; Code for the list that t and count ellipses make, which following starts with.
  (define (build-repeated t following count stx)
    (let-values ([(code waiting)
                  (if (headed-by? t (quote-syntax ~@))
                      (build-spliced t #t stx)
                      (build t #t stx))])
      (let loop ([code code]
                 [waiting waiting]
                 [flatten? (headed-by? t (quote-syntax ~@))]
                 [following following]
                 [count count])
        (if (eqv? count 0)
            (values code waiting)
            (let ([drivers (distinct (driving waiting))])
              (when (null? drivers)
                (if (null? waiting)
                    (raise-syntax-error #f "no pattern variables before ellipsis in template" stx t)
                    (raise-syntax-error #f "too many ellipses in template" stx
                                        (stx-car following))))
              (loop (repeat code drivers flatten? t) (passed waiting) #t
                    (stx-cdr following) (sub1 count)))))))

  (define (driving waiting)
    (cond
      [(null? waiting) '()]
      [(> (vector-ref (car waiting) 1) 0) (cons (car waiting) (driving (cdr waiting)))]
      [else (driving (cdr waiting))]))

  (define (distinct waiting)
    (cond
      [(null? waiting) '()]
      [(ormap (lambda (w) (same-level? w (car waiting))) (cdr waiting)) (distinct (cdr waiting))]
      [else (cons (car waiting) (distinct (cdr waiting)))]))

  (define (same-level? a b)
    (and (bound-identifier=? (vector-ref a 0) (vector-ref b 0))
         (eqv? (vector-ref a 1) (vector-ref b 1))))

  ;; The variables, when one more ellipsis has been passed.
  (define (passed waiting)
    (map (lambda (w)
           (if (> (vector-ref w 1) 0)
               (vector (vector-ref w 0) (sub1 (vector-ref w 1)) (vector-ref w 2))
               w))
         waiting))

  (define (repeat code drivers flatten? t)
    (let* ([formals (map (lambda (w) (level-name (vector-ref w 0) (vector-ref w 1))) drivers)]
           [lists (map (lambda (w) (level-name (vector-ref w 0) (sub1 (vector-ref w 1)))) drivers)]
           [mapped (if (and (null? (cdr formals)) (eq? code (car formals)))
                       (car lists)
                       (map-code code formals lists))]
           [mapped (if flatten?
                       `(,(quote-syntax apply) ,(quote-syntax append) ,mapped)
                       mapped)])
      (if (null? (cdr lists))
          mapped
          `(,(quote-syntax begin)
             (,(quote-syntax check-counts)
               (,(quote-syntax quote-syntax) ,(datum->syntax t (list t (datum->syntax t '...)) t))
               ,@lists)
             ,mapped))))

  (define (map-code code formals lists)
    (if (and (null? (cdr formals)) (identifier? code) (bound-identifier=? code (car formals)))
        (car lists)
        `(,(quote-syntax map) (,(quote-syntax lambda) ,formals ,code) ,@lists))))
