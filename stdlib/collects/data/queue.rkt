#lang racket/base
;; data/queue: mutable queues.

(require (only-in racket/contract/base flat-named-contract))
(provide make-queue queue? enqueue! enqueue-front! dequeue! queue-empty? non-empty-queue?
         queue-length queue->list queue-filter! in-queue queue/c nonempty-queue/c)

;; first: mutable pairs, or #f when it is empty; last: the last of them
(struct queue (first last) #:mutable #:constructor-name new-queue #:omit-define-syntaxes)

(define (make-queue) (new-queue #f #f))
(define (queue-empty? q) (check 'queue-empty? q) (not (queue-first q)))
(define (non-empty-queue? v) (and (queue? v) (queue-first v) #t))

(define (check who q) (unless (queue? q) (raise-argument-error who "queue?" q)))

(define (enqueue! q v)
  (check 'enqueue! q)
  (define link (mcons v #f))
  (if (queue-first q)
      (set-mcdr! (queue-last q) link)
      (set-queue-first! q link))
  (set-queue-last! q link))

(define (enqueue-front! q v)
  (check 'enqueue-front! q)
  (define link (mcons v (queue-first q)))
  (unless (queue-first q) (set-queue-last! q link))
  (set-queue-first! q link))

(define (dequeue! q)
  (unless (non-empty-queue? q) (raise-argument-error 'dequeue! "non-empty-queue?" q))
  (define link (queue-first q))
  (set-queue-first! q (mcdr link))
  (unless (mcdr link) (set-queue-last! q #f))
  (mcar link))

(define (queue->list q)
  (check 'queue->list q)
  (let loop ([link (queue-first q)] [found '()])
    (if link (loop (mcdr link) (cons (mcar link) found)) (reverse found))))

(define (queue-length q) (length (queue->list q)))

(define (queue-filter! q keep?)
  (define kept (filter keep? (queue->list q)))
  (set-queue-first! q #f)
  (set-queue-last! q #f)
  (for ([v (in-list kept)]) (enqueue! q v)))

(define (in-queue q)
  (check 'in-queue q)
  (make-do-sequence
   (lambda () (values mcar mcdr (queue-first q) (lambda (link) link) #f #f))))

(define queue/c (flat-named-contract 'queue? queue?))
(define nonempty-queue/c (flat-named-contract 'non-empty-queue? non-empty-queue?))
