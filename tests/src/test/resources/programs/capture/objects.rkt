#lang racket/base
;; Captures in the procedures of structures, chaperones, impersonators, parameters and promises.
(require "hooks.rkt" racket/generic racket/contract)

;; Guards, properties, applicable structures
(struct guarded (a b) #:guard (lambda (a b name) (values (here (add1 a)) (here b))) #:transparent)
(struct sub guarded (c) #:guard (lambda (a b c name) (values (here a) b (here (list c)))) #:transparent)
(site guards (list (guarded-a (guarded 1 2)) (let ([s (sub (here 1) 2 3)]) (list (guarded-a s) (guarded-b s) (sub-c s)))))
(struct auto (a [b #:auto]) #:auto-value 5 #:mutable #:transparent)
(site mutators (let ([s (auto (here 1))]) (set-auto-b! s (here 7)) (list (auto-a s) (auto-b s))))
(struct applicable (f) #:property prop:procedure 0)
(struct with-self (n) #:property prop:procedure (lambda (self x [y (here 10)]) (list (with-self-n self) (here x) y)))
(struct nested (p) #:property prop:procedure (struct-field-index p))
(site applied
      (list ((applicable (lambda (x) (here (* x 2)))) (here 4)) ((with-self (here 1)) 2) ((with-self 1) 2 (here 3))
            ((nested (applicable (with-self 9))) (here 8)) (apply (with-self 5) (list 6)) (map (with-self 0) '(1 2))))
(define-values (prop:p p? p-ref) (make-struct-type-property 'p (lambda (v info) (here (list v (car info))))))
(site property-guard (let () (struct s () #:property prop:p (here 5)) (p-ref (s))))
(define-values (prop:q q? q-ref) (make-struct-type-property 'q (lambda (v info) (here v)) (list (cons prop:p (lambda (v) (here (* v 2)))))))
(site property-supers (let () (struct s () #:property prop:q 5) (list (q-ref (s)) (p-ref (s)))))
(site property-default (p-ref 5 (lambda () (here 'default))))
(site struct-copies (let ([s (guarded 1 2)]) (struct-copy guarded s [b (here 9)])))
(site made-types
      (let-values ([(type make pred ref set) (make-struct-type 's #f 2 1 'auto '() #f #f '(0) (lambda (a b name) (values (here a) (here b))))])
        (let ([v (make (here 1) 2)]) (list (pred v) (ref v 0) (ref v 2)))))
(define-generics shape (area shape) (scaled shape k) #:fallbacks [(define (area s) (here 'unknown))])
(struct circle (r) #:methods gen:shape [(define (area c) (here (* 3 (circle-r c)))) (define (scaled c k) (circle (here (* k (circle-r c)))))])
(struct blob () #:methods gen:shape [])
(site generics (list (area (circle 2)) (area (scaled (circle (here 1)) 5)) (area (blob))))

;; Chaperones and impersonators
(define (loud f) (chaperone-procedure f (lambda (x) (values (lambda (r) (here r)) (here x)))))
(define (doubled f) (impersonate-procedure f (lambda (x) (values (lambda (r) (here (* 2 r))) (here (* 2 x))))))
(site procedures
      (list ((loud (lambda (x) (here (+ x 1)))) (here 1)) ((doubled (lambda (x) (here (+ x 1)))) 1) ((doubled (loud (doubled add1))) (here 1))
            ((impersonate-procedure (lambda (x) x) (lambda (x) (here (list x)))) 1)))
(site procedures-with-marks
      ((impersonate-procedure (lambda (x) (list x (continuation-mark-set-first #f 'm))) (lambda (x) (here x)) impersonator-prop:application-mark (cons 'm 5)) (here 1)))
(site procedure-stars ((impersonate-procedure* (lambda (x) (here x)) (lambda (self x) (values (lambda (r) (here (list r))) (here (+ x 1))))) 1))
(site vectors
      (let* ([v (vector 1 2 3)] [w (impersonate-vector v (lambda (v i x) (here (* 10 x))) (lambda (v i x) (here (+ 1 x))))])
        (vector-set! w 0 (here 5))
        (list (vector-ref w 0) (for/list ([x w]) (here x)))))
(site boxes (let ([b (chaperone-box (box 1) (lambda (b v) (here v)) (lambda (b v) (here v)))]) (set-box! b 2) (list (unbox b) (box-cas! (box 1) 1 (here 2)))))
(struct thing (a [b #:mutable]) #:transparent)
(site structs
      (let ([t (impersonate-struct (thing 1 2) thing-b (lambda (s v) (here (* 10 v))) set-thing-b! (lambda (s v) (here (+ 1 v))))])
        (set-thing-b! t (here 3))
        (list (thing-a t) (thing-b t) (equal? t t))))
(site chaperoned-structs (let ([t (chaperone-struct (thing 1 2) thing-a (lambda (s v) (here v)))]) (list (thing-a t) (thing-b t))))
(site equality (equal? (impersonate-vector (vector 1 2) (lambda (v i x) (here x)) (lambda (v i x) x)) (vector 1 2)))
(site mark-keys
      (let ([k (impersonate-continuation-mark-key (make-continuation-mark-key) (lambda (v) (here (* 2 v))) (lambda (v) (here (+ 1 v))))])
        (with-continuation-mark k (here 1) (continuation-mark-set-first #f k))))
(site prompt-tags
      (let ([t (impersonate-prompt-tag (make-continuation-prompt-tag) (lambda (v) (here (* 2 v))) (lambda (v) (here (+ 1 v))))])
        (list (call-with-continuation-prompt (lambda () (+ 1 (abort-current-continuation t (here 1)))) t (lambda (v) (here v))))))
;; Contracts
(define/contract (checked x #:k [k 1]) (->* (integer?) (#:k integer?) integer?) (here (+ x k)))
(site contracts (list (checked (here 1)) (checked 1 #:k (here 5))))
(define own/c (make-flat-contract #:name 'own #:first-order (lambda (v) (here (number? v)))))
(site flat-contracts (list (contract own/c 5 'a 'b) ((contract (-> own/c own/c) (lambda (x) (here x)) 'a 'b) 6)
                           (with-handlers ([exn:fail:contract? (lambda (e) (here 'refused))]) (contract own/c 'x 'a 'b))))
