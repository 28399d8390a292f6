#lang racket/base
;; racket/phase+space: phases together with binding spaces

(provide phase? space? phase+space? phase+space phase+space-phase phase+space-space phase+space+
         phase+space-shift? phase+space-shift+)

(define (phase? v) (or (not v) (exact-integer? v)))
(define (space? v) (or (not v) (and (symbol? v) (symbol-interned? v))))

(define (phase+space? v)
  (or (phase? v) (and (pair? v) (phase? (car v)) (space? (cdr v)) (cdr v) #t)))

(define (check who ok? name v)
  (unless (ok? v) (raise-argument-error who name v)))

(define (phase+space phase space)
  (check 'phase+space phase? "phase?" phase)
  (check 'phase+space space? "space?" space)
  (if space (cons phase space) phase))

(define (phase+space-phase v)
  (check 'phase+space-phase phase+space? "phase+space?" v)
  (if (pair? v) (car v) v))

(define (phase+space-space v)
  (check 'phase+space-space phase+space? "phase+space?" v)
  (and (pair? v) (cdr v)))

;; A shift of phase alone, or with the space that takes the place of the old one
(define (phase+space-shift? v)
  (or (phase? v) (and (pair? v) (phase? (car v)) (space? (cdr v)))))

(define (plus a b) (and a b (+ a b)))

(define (phase+space+ v shift)
  (check 'phase+space+ phase+space? "phase+space?" v)
  (check 'phase+space+ phase+space-shift? "phase+space-shift?" shift)
  (define phase (plus (phase+space-phase v) (if (pair? shift) (car shift) shift)))
  (phase+space phase (if (pair? shift) (cdr shift) (phase+space-space v))))

(define (phase+space-shift+ a b)
  (check 'phase+space-shift+ phase+space-shift? "phase+space-shift?" a)
  (check 'phase+space-shift+ phase+space-shift? "phase+space-shift?" b)
  (define phase (plus (if (pair? a) (car a) a) (if (pair? b) (car b) b)))
  (cond
    [(pair? b) (cons phase (cdr b))]
    [(pair? a) (cons phase (cdr a))]
    [else phase]))
