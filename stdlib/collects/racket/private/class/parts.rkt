#lang racket/base
;; The parts of a class body, collected at compile time.

(require (only-in racket/list partition))
(provide (struct-out parts) (struct-out method) (struct-out class-field)
         new-parts add-step! add-syntax! add-method! add-field! add-init! finish-parts! bodied-kind?)

;; methods, fields, inits, syntaxes and steps: lists, newest first until finish-parts!.
;; inits: pairs of inner and outer identifiers; steps: what the initialisation does, in order:
;; (list 'define ids expression), (list 'init inner outer default), (list 'init-field ...),
;; (list 'init-rest id), (list 'expression e).
(struct parts (methods fields inits syntaxes steps rest-mode inspector) #:mutable)

;; body: the expression of the procedure, #f if there is none
(struct method (inner outer kind body))
;; kind: 'public, 'private or 'inherited
(struct class-field (inner outer kind))

(define (new-parts) (parts '() '() '() '() '() #f #f))

(define (add-step! p step) (set-parts-steps! p (cons step (parts-steps p))))

(define (add-syntax! p ids e) (set-parts-syntaxes! p (cons (list ids e) (parts-syntaxes p))))

(define (add-method! p inner outer kind)
  (set-parts-methods! p (cons (method inner outer kind #f) (parts-methods p))))

(define (add-field! p inner outer kind)
  (set-parts-fields! p (cons (class-field inner outer kind) (parts-fields p))))

(define (add-init! p inner outer)
  (set-parts-inits! p (cons (cons inner outer) (parts-inits p))))

(define (bodied-kind? kind)
  (memq kind '(public pubment public-final override overment override-final
                      augment augride augment-final private)))

;; Brings everything in order, gives methods their bodies, and makes private fields of the other
;; definitions.
(define (finish-parts! p stx)
  (define methods (reverse (parts-methods p)))
  (check-names methods (reverse (parts-fields p)) (reverse (parts-steps p)) stx)
  (define definitions
    (for/list ([step (in-list (parts-steps p))] #:when (eq? (car step) 'define)) (cdr step)))
  (define (body-of id)
    (for/or ([d (in-list definitions)])
      (and (= 1 (length (car d))) (bound-identifier=? id (caar d)) (cadr d))))
  (set-parts-methods!
   p
   (for/list ([m (in-list methods)])
     (define kind (method-kind m))
     (define body (and (bodied-kind? kind) (body-of (method-inner m))))
     (when (and (bodied-kind? kind) (not body))
       (raise-syntax-error #f "method declared as concrete but not defined" stx (method-inner m)))
     (method (method-inner m) (method-outer m) kind body)))
  (define (a-method? id)
    (for/or ([m (in-list methods)])
      (and (bodied-kind? (method-kind m)) (bound-identifier=? id (method-inner m)))))
  (set-parts-steps!
   p
   (for/list ([step (in-list (reverse (parts-steps p)))]
              #:unless (and (eq? (car step) 'define)
                            (= 1 (length (cadr step)))
                            (a-method? (caadr step))))
     step))
  (define declared (reverse (parts-fields p)))
  (define (declared? id)
    (for/or ([f (in-list declared)]) (bound-identifier=? id (class-field-inner f))))
  (define private
    (for*/list ([step (in-list (parts-steps p))] #:when (eq? (car step) 'define)
                [id (in-list (cadr step))] #:unless (declared? id))
      (class-field id id 'private)))
  (define (of-kind kind) (filter-kind kind declared))
  (set-parts-fields! p (append (of-kind 'public) private (of-kind 'inherited)))
  (set-parts-inits! p (reverse (parts-inits p)))
  (set-parts-syntaxes! p (reverse (parts-syntaxes p))))

;; Complains if a name is declared twice; a method and its definition are one.
(define (check-names methods fields steps stx)
  (define (of-kind kinds) (filter (lambda (step) (memq (car step) kinds)) steps))
  (define-values (bodied others) (partition (lambda (m) (bodied-kind? (method-kind m))) methods))
  (define defined
    (for/fold ([ids (apply append (map cadr (of-kind '(define))))])
              ([m (in-list bodied)])
      (without (method-inner m) ids)))
  (check-distinct
   (append (map method-inner bodied) (map method-inner others)
           defined (map cadr (of-kind '(init-field)))
           (map class-field-inner (filter-kind 'inherited fields))
           (map cadr (of-kind '(init init-rest))))
   stx))

;; The identifiers less the first one that is like id
(define (without id ids)
  (cond
    [(null? ids) '()]
    [(bound-identifier=? id (car ids)) (cdr ids)]
    [else (cons (car ids) (without id (cdr ids)))]))

(define (check-distinct ids stx)
  (define twice (check-duplicate-identifier ids))
  (when twice
    (raise-syntax-error #f "duplicate declared identifier" stx twice)))

(define (filter-kind kind fields)
  (for/list ([f (in-list fields)] #:when (eq? kind (class-field-kind f))) f))
