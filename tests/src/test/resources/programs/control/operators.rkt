#lang racket/base
;; The operators of racket/control.
(require racket/control)

;; Shows an expression and what it gives; places in files do not matter.
(define (place-free text)
  (regexp-replace* #rx"[^ \n(#\"'`:|]*[.]rkt:[0-9]*:[0-9]+" text "<place>"))
(define (show thunk)
  (with-handlers ([void
                   (lambda (e)
                     (display
                      (place-free
                       (if (exn? e) (format " ! ~a\n" (exn-message e)) (format " !raised ~s\n" e)))))])
    (call-with-values thunk (lambda vs (display (place-free (format " = ~s\n" vs)))))))
(define-syntax-rule (t e ...)
  (begin
    (begin
      (printf "~s\n" 'e)
      (show (lambda () e)))
    ...))
(define tag (make-continuation-prompt-tag 'tt))
(define-syntax-rule (p e ...) (t (prompt e) ...))
(p (abort 1 2) (prompt (+ 1 (abort 5 6))) (prompt 1 2) (abort)
 (% (+ 2 (fcontrol 5)) (lambda (v k) (list v (k 9)))) (% 1) (% (+ 2 (fcontrol 5))) (% (+ 2 (fcontrol 5 #:tag tag)) (lambda (v k) (list v (k v))) #:tag tag) (% (+ 2 (fcontrol 5 #:tag tag)) (lambda (v k) k)) (% (+ 2 (fcontrol 5)) (lambda (v k) (k v)))
 (% (+ 2 (fcontrol 5)) (lambda (v k) (k (fcontrol 3)))) (% (% (+ 2 (fcontrol 5)) (lambda (v k) (k (fcontrol 3)))) (lambda (v k) (k (* v 10))))
 (prompt (+ 2 (control k (k 5)))) (prompt (+ 2 (control k 5))) (prompt (+ 2 (control k k))) (prompt (+ 2 (control k 1 2 (+ 1 (control k1 (k1 6)))))) (prompt (+ 2 (control k (+ 1 (control k1 (k 6)))))) (prompt (+ 2 (control k (+ 1 (control k1 (k (k1 6)))))))
 (reset (+ 2 (shift k (k (k 5))))) (reset (+ 2 (shift k (+ 1 (shift k1 (k 6)))))) (reset (cons 1 (shift k (list (k '()) (k '(2))))))
 (reset (let ([x (shift f (cons 'a (f '())))]) (shift g x))) (prompt (let ([x (control f (cons 'a (f '())))]) (control g x)))
 (prompt0 (cons 'a (prompt0 (shift0 f (shift0 g '()))))) (reset (cons 'a (reset (shift f (shift g '()))))) (prompt0 (prompt0 (cons 'a (control0 k (control0 k2 (k (k2 '())))))) ) (reset0 (cons 1 (reset0 (cons 2 (shift0 k (cons 3 (k '())))))))
 (prompt-at tag (+ 1 (control-at tag k (k (k 4))))) (reset-at tag (+ 1 (shift-at tag k (k (k 4))))) (prompt0-at tag (+ 1 (control0-at tag k (k (k 4))))) (reset0-at tag (+ 1 (shift0-at tag k (k (k 4))))) (control k 1) (control-at tag k 1) (shift-at tag k 1) (shift0-at tag k 2)
 (spawn (lambda (c) (+ 1 (c (lambda (k) (k (k 5))))))) (spawn (lambda (c) 5)) (spawn (lambda (c) (c 1))) (let ([c (spawn (lambda (c) c))]) (c (lambda (k) k))) (spawn 1) (spawn (lambda (c) (spawn (lambda (d) (+ 10 (c (lambda (k) (k 5))))))))
 (splitter (lambda (a c) (+ 1 (a (lambda () 5))))) (splitter (lambda (a c) (+ 1 (c (lambda (k) (k 5)))))) (splitter (lambda (a c) (+ 1 (c (lambda (k) (a (lambda () (k (k 5))))))))) (splitter (lambda (a c) (values 1 2)))
 (let ([p (new-prompt)]) (set p (+ 1 (cupto p k (k (k 5)))))) (let ([p (new-prompt)]) (cupto p k 1)) (new-prompt) (let ([p (new-prompt)] [q (new-prompt)]) (set p (+ 1 (set q (+ 2 (cupto p k (k (k 5))))))))
 (call/prompt (lambda () (+ 1 (call/comp (lambda (k) (abort/cc (default-continuation-prompt-tag) (lambda () (k 5))))))))
 (reset (values 1 2)) (reset (+ 1 (shift k (values 1 2)))) (prompt (call-with-values (lambda () (shift k (k 1 2))) list)) (reset ((shift k (lambda (x) (k x))) 1) ) ((reset (let ([x (shift k (lambda (x) (k x)))]) (+ 5 x))) 2)
 call/prompt call/comp abort/cc abort fcontrol (object-name spawn) (object-name splitter) (procedure-arity spawn)
 (let () (define (either a b) (shift k (begin (k a) (k b)))) (reset (let ([x (either 1 2)] [y (either 3 4)]) (printf "~a " (list x y)))))
 (let ([k (reset (+ 1 (shift k k)))]) (list (k 1) (k 2) (continuation? k) (procedure-arity k)))  (let ([k (prompt (+ 1 (control k k)))]) (list (k 1) (continuation? k)))
 (let ([k0 (prompt0 (+ 1 (control0 k k)))]) (list (k0 1) (continuation? k0))) (let ([k0 (prompt0 (+ 1 (shift0 k k)))]) (list (k0 1) (continuation? k0))) (spawn (lambda (c) (let ([k (c (lambda (k) k))]) (if (procedure? k) (continuation? k) k))))
 (with-handlers ([void (lambda (e) 'caught)]) (reset (+ 1 (shift k (error "x")))))
 (reset (with-handlers ([void (lambda (e) (list 'inner e))]) (shift k (raise 'outer))))
 (with-handlers ([void (lambda (e) (list 'outer e))]) (reset (with-handlers ([void (lambda (e) (list 'inner e))]) (shift k (k (raise 'x))))))
 (reset (with-handlers ([void (lambda (e) (list 'inner e))]) (raise (shift k (k 'x)))))
 (reset (parameterize ([current-command-line-arguments #("a")]) (shift k (k 1)) (current-command-line-arguments)))
 (reset (parameterize ([current-command-line-arguments #("a")]) (shift k (list (current-command-line-arguments) (k 1))) (current-command-line-arguments)))
 (let ([l '()]) (reset (dynamic-wind (lambda () (set! l (cons 'in l))) (lambda () (shift k (begin (k 1) (k 2)))) (lambda () (set! l (cons 'out l))))) (reverse l))
)
