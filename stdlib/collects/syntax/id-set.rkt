#lang racket/base
;; syntax/id-set: sets of identifiers

(require racket/stream (for-syntax racket/base) "private/id-table.rkt")

(define-syntax (define-id-sets stx)
  (syntax-case stx ()
    [(_ kind)
     (let ()
       (define (name pattern)
         (datum->syntax stx (string->symbol (format pattern (syntax-e #'kind)))))
       (define-syntax-rule (with-names ([id pattern] ...) body)
         (with-syntax ([id (name pattern)] ...) body))
       (with-names ([table-ref "~a-id-table-ref"] [make-table "make-immutable-~a-id-table"]
                    [table-set "~a-id-table-set"] [table-remove "~a-id-table-remove"]
                    [table-count "~a-id-table-count"] [table-keys "~a-id-table-keys"]
                    [make-mutable "mutable-~a-id-set"] [make-immutable "immutable-~a-id-set"]
                    [set? "~a-id-set?"] [mutable? "mutable-~a-id-set?"]
                    [immutable? "immutable-~a-id-set?"]
                    [empty? "~a-id-set-empty?"] [count "~a-id-set-count"]
                    [member? "~a-id-set-member?"] [same? "~a-id-set=?"]
                    [add "~a-id-set-add"] [add! "~a-id-set-add!"]
                    [drop "~a-id-set-remove"] [drop! "~a-id-set-remove!"]
                    [set-first "~a-id-set-first"] [set-rest "~a-id-set-rest"]
                    [in-set "in-~a-id-set"] [->stream "~a-id-set->stream"] [->list "~a-id-set->list"]
                    [copy "~a-id-set-copy"] [copy-clear "~a-id-set-copy-clear"]
                    [clear "~a-id-set-clear"] [clear! "~a-id-set-clear!"]
                    [union "~a-id-set-union"] [union! "~a-id-set-union!"]
                    [intersect "~a-id-set-intersect"] [intersect! "~a-id-set-intersect!"]
                    [subtract "~a-id-set-subtract"] [subtract! "~a-id-set-subtract!"]
                    [symmetric-difference "~a-id-set-symmetric-difference"]
                    [symmetric-difference! "~a-id-set-symmetric-difference!"]
                    [subset? "~a-id-subset?"] [proper-subset? "~a-id-proper-subset?"]
                    [set-map "~a-id-set-map"] [set-for-each "~a-id-set-for-each"])
         #'(begin
             (provide make-mutable make-immutable set? mutable? immutable? empty? count member? same?
                      add add! drop drop! set-first set-rest in-set ->stream ->list copy copy-clear
                      clear clear! union union! intersect intersect! subtract subtract!
                      symmetric-difference symmetric-difference! subset? proper-subset?
                      set-map set-for-each)

             ;; table: from the elements to #t
             (struct id-set (phase [table #:mutable])
               #:property prop:sequence (lambda (s) (in-list (table-keys (id-set-table s)))))
             (struct mutable-set id-set ())
             (struct immutable-set id-set ())
             (define (set? v) (id-set? v))
             (define (mutable? v) (mutable-set? v))
             (define (immutable? v) (immutable-set? v))

             (define (filled phase elements)
               (for/fold ([t (make-table #:phase phase)]) ([id elements]) (table-set t id #t)))
             (define (make-mutable [elements '()] #:phase [phase (syntax-local-phase-level)])
               (mutable-set phase (filled phase elements)))
             (define (make-immutable [elements '()] #:phase [phase (syntax-local-phase-level)])
               (immutable-set phase (filled phase elements)))

             (define (count s) (table-count (id-set-table s)))
             (define (empty? s) (zero? (count s)))
             (define (member? s id) (table-ref (id-set-table s) id #f))
             (define (->list s) (table-keys (id-set-table s)))
             (define (in-set s) (in-list (->list s)))
             (define (->stream s) (for/stream ([id (in-list (->list s))]) id))
             (define (set-first s) (car (->list s)))
             (define (set-rest s) (drop s (set-first s)))
             (define (set-map s f) (map f (->list s)))
             (define (set-for-each s f) (for-each f (->list s)))

             (define (like s table) (immutable-set (id-set-phase s) table))
             (define (put! s table) (set-id-set-table! s table))
             (define (add s id) (like s (table-set (id-set-table s) id #t)))
             (define (add! s id) (put! s (table-set (id-set-table s) id #t)))
             (define (drop s id) (like s (table-remove (id-set-table s) id)))
             (define (drop! s id) (put! s (table-remove (id-set-table s) id)))
             (define (clear s) (like s (filled (id-set-phase s) '())))
             (define (clear! s) (put! s (filled (id-set-phase s) '())))
             (define (copy s)
               ((if (mutable? s) mutable-set immutable-set) (id-set-phase s) (id-set-table s)))
             (define (copy-clear s)
               ((if (mutable? s) mutable-set immutable-set)
                (id-set-phase s) (filled (id-set-phase s) '())))

             ;; The tables of the operations with any number of further sets
             (define (all-of s others)
               (for*/fold ([t (id-set-table s)]) ([other (in-list others)] [id (in-set other)])
                 (if (table-ref t id #f) t (table-set t id #t))))
             (define (kept s others in-other?)
               (for*/fold ([t (id-set-table s)]) ([other (in-list others)] [id (in-set s)])
                 (if (eq? in-other? (and (member? other id) #t)) t (table-remove t id))))
             (define (in-odd s others)
               (for*/fold ([t (id-set-table s)]) ([other (in-list others)] [id (in-set other)])
                 (if (table-ref t id #f) (table-remove t id) (table-set t id #t))))
             (define (union s . others) (like s (all-of s others)))
             (define (union! s . others) (put! s (all-of s others)))
             (define (intersect s . others) (like s (kept s others #t)))
             (define (intersect! s . others) (put! s (kept s others #t)))
             (define (subtract s . others) (like s (kept s others #f)))
             (define (subtract! s . others) (put! s (kept s others #f)))
             (define (symmetric-difference s . others) (like s (in-odd s others)))
             (define (symmetric-difference! s . others) (put! s (in-odd s others)))

             (define (subset? a b) (for/and ([id (in-set a)]) (and (member? b id) #t)))
             (define (proper-subset? a b) (and (subset? a b) (< (count a) (count b))))
             (define (same? a b) (and (subset? a b) (= (count a) (count b)))))))]))

(define-id-sets bound)
(define-id-sets free)
