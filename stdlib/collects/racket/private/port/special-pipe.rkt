#lang racket/base
;; Pipes that carry special values among the bytes.
(require "check.rkt")
(provide make-pipe-with-specials)

;; What is in a pipe: `items` holds byte strings and boxes with special values, `offset` says how
;; many bytes of the first one are taken, `size` counts all bytes and special values. A waiting
;; reader holds `changed`, which is posted and replaced with every change.
(struct pipe (limit lock [items #:mutable] [offset #:mutable] [size #:mutable]
                    [closed? #:mutable] [changed #:mutable]))

(define (make-pipe-with-specials [limit #f] [in-name 'pipe] [out-name 'pipe])
  (check 'make-pipe-with-specials
         (or (not limit) (exact-positive-integer? limit))
         "(or/c exact-positive-integer? #f)"
         limit)
  (define p (pipe limit (make-semaphore 1) '() 0 0 #f (make-semaphore)))
  (values (pipe-input p in-name) (pipe-output p out-name)))

(define-syntax-rule (locked p body ...)
  (call-with-semaphore (pipe-lock p) (lambda () body ...)))

(define (change! p)
  (semaphore-post (pipe-changed p))
  (set-pipe-changed! p (make-semaphore)))

(define (change-evt p)
  (wrap-evt (semaphore-peek-evt (pipe-changed p)) (lambda (s) 0)))

;; ---- reading ----

(define (pipe-input p name)
  (make-input-port name
                   (lambda (buffer) (locked p (take! p buffer)))
                   (lambda (buffer skip progress)
                     (cond
                       [(and progress (sync/timeout 0 progress)) #f]
                       [else (locked p (look p buffer skip))]))
                   (lambda () (locked p (set-pipe-closed?! p #t) (change! p)))))

(define (nothing p)
  (if (pipe-closed? p)
      eof
      (change-evt p)))

(define (item-size item)
  (if (box? item)
      1
      (bytes-length item)))

(define (special item)
  (lambda (source line column position) (unbox item)))

(define (take! p buffer)
  (define items (pipe-items p))
  (define result (look p buffer 0))
  (when (or (exact-integer? result) (box? (and (pair? items) (car items))))
    (drop! p (if (exact-integer? result) result 1)))
  result)

(define (drop! p count)
  (define offset (+ (pipe-offset p) count))
  (define items (pipe-items p))
  (set-pipe-size! p (- (pipe-size p) count))
  (cond
    [(= offset (item-size (car items)))
     (set-pipe-items! p (cdr items))
     (set-pipe-offset! p 0)]
    [else (set-pipe-offset! p offset)])
  (change! p))

;; What stands behind `skip` bytes and special values, as far as one item goes.
(define (look p buffer skip)
  (let loop ([items (pipe-items p)] [skip (+ skip (pipe-offset p))])
    (cond
      [(null? items) (nothing p)]
      [(>= skip (item-size (car items))) (loop (cdr items) (- skip (item-size (car items))))]
      [(box? (car items)) (special (car items))]
      [else
       (define n (min (bytes-length buffer) (- (bytes-length (car items)) skip)))
       (bytes-copy! buffer 0 (car items) skip (+ skip n))
       n])))

;; ---- writing ----

(define (pipe-output p name)
  (make-output-port name
                    (guard-evt (lambda () (if (has-room? p) always-evt (room-evt p))))
                    (lambda (buffer start end non-block? breakable?)
                      (cond
                        [(= start end) 0]
                        [else (locked p (put! p buffer start end))]))
                    (lambda () (locked p (set-pipe-closed?! p #t) (change! p)))
                    (lambda (v non-block? breakable?) (locked p (put-special! p v)))))

(define (has-room? p)
  (or (not (pipe-limit p))
      (< (pipe-size p) (pipe-limit p))))

;; Ready at the next change, with a result that makes a writer try again.
(define (room-evt p)
  (wrap-evt (semaphore-peek-evt (pipe-changed p)) (lambda (s) #f)))

(define (add! p item)
  (set-pipe-items! p (append (pipe-items p) (list item)))
  (set-pipe-size! p (+ (pipe-size p) (item-size item)))
  (change! p))

(define (put! p buffer start end)
  (cond
    [(has-room? p)
     (define n
       (if (pipe-limit p)
           (min (- end start) (- (pipe-limit p) (pipe-size p)))
           (- end start)))
     (add! p (subbytes buffer start (+ start n)))
     n]
    [else (room-evt p)]))

(define (put-special! p v)
  (cond
    [(has-room? p)
     (add! p (box v))
     #t]
    [else (room-evt p)]))
