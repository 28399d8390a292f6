#lang racket/base
;; for/list/concurrent, for*/list/concurrent: each iteration of the body in a thread of its own

(require (for-syntax racket/base) "promise.rkt")

(provide for/list/concurrent for*/list/concurrent)

(begin-for-syntax
  ;; The body up to its last #:break or #:final clause, and what is behind that.
  (define (split-body body)
    (let loop ([rest body] [head '()] [tail body])
      (cond
        [(null? rest) (values (reverse head) tail)]
        [(and (memq (syntax-e (car rest)) '(#:break #:final)) (pair? (cdr rest)))
         (define so-far (list* (cadr rest) (car rest) (append (reverse (between tail rest)) head)))
         (loop (cddr rest) so-far (cddr rest))]
        [else (loop (cdr rest) head tail)])))

  (define (between from to)
    (if (eq? from to) '() (cons (car from) (between (cdr from) to))))

  (define (expand-concurrent stx loop)
    (syntax-case stx ()
      [(_ #:group group clauses body ...) (expand-loop stx loop #'group #'clauses #'(body ...))]
      [(_ clauses body ...)
       (expand-loop stx loop #'(make-thread-group) #'clauses #'(body ...))]
      [_ (raise-syntax-error #f "bad syntax" stx)]))

  (define (expand-loop stx loop group clauses body)
    (define-values (head tail) (split-body (syntax->list body)))
    (when (null? tail)
      (raise-syntax-error #f "bad syntax" stx))
    (with-syntax ([for/list loop] [group group] [clauses clauses]
                  [(head ...) head] [(tail ...) tail])
      #'(let ([g group])
          (for/list ([p (for/list clauses head ... (delay/thread #:group g tail ...))])
            (force p))))))

(define-syntax (for/list/concurrent stx) (expand-concurrent stx #'for/list))
(define-syntax (for*/list/concurrent stx) (expand-concurrent stx #'for*/list))
