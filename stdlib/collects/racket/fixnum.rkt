#lang racket/base
;; racket/fixnum

(require '#%flfxnum (for-syntax racket/base))
(provide fx+ fx- fx* fxquotient fxremainder fxmodulo fxabs fxmin fxmax
         fx= fx< fx> fx<= fx>= fxand fxior fxxor fxnot fxlshift fxrshift fx->fl fl->fx
         fx+/wraparound fx-/wraparound fx*/wraparound fxlshift/wraparound
         fxpopcount fxpopcount32 fxpopcount16 most-positive-fixnum most-negative-fixnum
         fxvector fxvector? make-fxvector fxvector-length fxvector-ref fxvector-set!
         fxvector-copy in-fxvector for/fxvector for*/fxvector)


(define (fxvector-copy v [start 0] [end (fxvector-length v)])
  (define copy (make-fxvector (- end start)))
  (for ([i (in-range start end)]) (fxvector-set! copy (- i start) (fxvector-ref v i)))
  copy)

(define (in-fxvector v [start 0] [end #f] [step 1])
  (unless (fxvector? v) (raise-argument-error 'in-fxvector "fxvector?" v))
  (define limit (or end (fxvector-length v)))
  (make-do-sequence
   (lambda ()
     (values (lambda (i) (fxvector-ref v i))
             (lambda (i) (+ i step))
             start
             (if (positive? step) (lambda (i) (< i limit)) (lambda (i) (> i limit)))
             #f #f))))

(define (list->fxvector l) (apply fxvector l))

;; With a length, the rest is filled.
(define (sized l size fill)
  (define v (make-fxvector size fill))
  (for ([x (in-list l)] [i (in-range size)]) (fxvector-set! v i x))
  v)

(define-syntax (for/fxvector stx)
  (syntax-case stx ()
    [(_ #:length n #:fill fill clauses . body) #'(sized (for/list clauses . body) n fill)]
    [(_ #:length n clauses . body) #'(sized (for/list clauses . body) n 0)]
    [(_ clauses . body) #'(list->fxvector (for/list clauses . body))]))

(define-syntax (for*/fxvector stx)
  (syntax-case stx ()
    [(_ #:length n #:fill fill clauses . body) #'(sized (for*/list clauses . body) n fill)]
    [(_ #:length n clauses . body) #'(sized (for*/list clauses . body) n 0)]
    [(_ clauses . body) #'(list->fxvector (for*/list clauses . body))]))
