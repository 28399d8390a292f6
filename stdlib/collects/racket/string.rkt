#lang racket/base
;; racket/string

(provide string-append* string-join string-split string-trim string-normalize-spaces string-replace
         string-prefix? string-suffix? string-contains? non-empty-string?)

(define (string-append* s . more) (if (null? more) (apply string-append s) (apply apply string-append s more)))

(define (check-string who v)
  (unless (string? v) (raise-argument-error who "string?" v)))

(define (string-join strings [separator " "]
                     #:before-first [before-first ""]
                     #:before-last [before-last separator]
                     #:after-last [after-last ""])
  (unless (and (list? strings) (andmap string? strings))
    (raise-argument-error 'string-join "(listof string?)" strings))
  (for ([s (in-list (list separator before-first before-last after-last))])
    (check-string 'string-join s))
  (apply string-append
         before-first
         (let loop ([rest strings])
           (cond
             [(null? rest) (list after-last)]
             [(eq? rest strings) (cons (car rest) (loop (cdr rest)))]
             [(null? (cdr rest)) (list* before-last (car rest) (loop (cdr rest)))]
             [else (list* separator (car rest) (loop (cdr rest)))]))))

;; Separators.  A matcher finds the first occurrence from a position: its start and end, or #f and #f.

(define (check-separator who separator)
  (unless (or (not separator) (string? separator) (regexp? separator))
    (raise-argument-error who "(or/c string? regexp?)" separator)))

;; For a string, a regexp, or (#f) a run of whitespace
(define (matcher separator repeat?)
  (cond
    [(not separator) find-whitespace]
    [(string? separator)
     (if repeat?
         (lambda (s from)
           (define start (find-string s separator from))
           (if start
               (values start (run-end s separator start))
               (values #f #f)))
         (lambda (s from)
           (define start (find-string s separator from))
           (values start (and start (+ start (string-length separator))))))]
    [else
     (define rx (if repeat? (repeated separator) separator))
     (lambda (s from)
       (define found (regexp-match-positions rx s from))
       (if found
           (values (caar found) (cdar found))
           (values #f #f)))]))

(define (repeated rx)
  ((if (pregexp? rx) pregexp regexp) (string-append "(?:" (object-name rx) ")+")))

(define (find-whitespace s from)
  (define n (string-length s))
  (let loop ([i from])
    (cond
      [(= i n) (values #f #f)]
      [(char-whitespace? (string-ref s i))
       (let run ([end (add1 i)])
         (if (and (< end n) (char-whitespace? (string-ref s end)))
             (run (add1 end))
             (values i end)))]
      [else (loop (add1 i))])))

(define (matches-at? s part i)
  (define n (string-length part))
  (and (<= (+ i n) (string-length s))
       (let loop ([k 0])
         (or (= k n)
             (and (char=? (string-ref s (+ i k)) (string-ref part k))
                  (loop (add1 k)))))))

(define (find-string s part from)
  (define last (- (string-length s) (string-length part)))
  (let loop ([i from])
    (cond
      [(> i last) #f]
      [(matches-at? s part i) i]
      [else (loop (add1 i))])))

(define (run-end s part start)
  (define n (string-length part))
  (let loop ([end (+ start n)])
    (if (and (> n 0) (matches-at? s part end)) (loop (+ end n)) end)))

;; The places of all separators as pairs of start and end
(define (all-matches s find)
  (define n (string-length s))
  (let loop ([from 0] [found '()])
    (define-values (start end) (if (> from n) (values #f #f) (find s from)))
    (cond
      [(not start) (reverse found)]
      [(= start end) (loop (add1 end) (if (< 0 start n) (cons (cons start end) found) found))]
      [else (loop end (cons (cons start end) found))])))

;; The start and end of what is left of s without separators at its ends
(define (trimmed-range s separator repeat? left? right?)
  (define n (string-length s))
  (cond
    [(not separator)
     (define start
       (if left?
           (let loop ([i 0])
             (if (and (< i n) (char-whitespace? (string-ref s i))) (loop (add1 i)) i))
           0))
     (values start
             (if right?
                 (let loop ([i n])
                   (if (and (> i start) (char-whitespace? (string-ref s (sub1 i)))) (loop (sub1 i)) i))
                 n))]
    [else
     (define trim (if (string? separator) trimmed-by-string trimmed-by-pattern))
     (define-values (start end) (trim s n separator repeat? left? right?))
     (values start (max start end))]))

(define (trimmed-by-string s n part repeat? left? right?)
  (define size (string-length part))
  (when (and repeat? (eqv? size 0))
    (regexp "(?:)+")) ; complains
  (define (beyond i)
    (if (matches-at? s part i)
        (let ([next (+ i size)]) (if repeat? (beyond next) next))
        i))
  (define (before i)
    (define next (- i size))
    (if (and (>= next 0) (matches-at? s part next))
        (if repeat? (before next) next)
        i))
  (values (if left? (beyond 0) 0) (if right? (before n) n)))

(define (trimmed-by-pattern s n pattern repeat? left? right?)
  (define make (if (pregexp? pattern) pregexp regexp))
  (define once (string-append "(?:" (object-name pattern) ")"))
  (define words (if repeat? (string-append "(?:" once ")+") once))
  (make words) ; complains of what cannot be repeated
  (define (place at get default)
    (define m (regexp-match-positions (make at) s))
    (if m (get (car m)) default))
  (values (if left? (place (string-append "^" words) cdr 0) 0)
          (if right? (place (string-append words "$") car n) n)))

(define (string-trim s [separator #f] #:left? [left? #t] #:right? [right? #t] #:repeat? [repeat? #f])
  (check-separator 'string-trim separator)
  (check-string 'string-trim s)
  (define-values (start end) (trimmed-range s separator repeat? left? right?))
  (substring s start end))

(define (string-split s [separator #f] #:trim? [trim? #t] #:repeat? [repeat? #f])
  (check-separator 'string-split separator)
  (check-string 'string-split s)
  (split-string s separator trim? repeat?))

(define (split-string s separator trim? repeat?)
  (define-values (from to)
    (if trim?
        (trimmed-range s separator repeat? #t #t)
        (values 0 (string-length s))))
  (define inner (if trim? (substring s from to) s))
  (define parts
    (let loop ([start 0] [matches (all-matches inner (matcher separator repeat?))])
      (if (null? matches)
          (list (substring inner start))
          (cons (substring inner start (caar matches))
                (loop (cdar matches) (cdr matches))))))
  (if (equal? parts '("")) '() parts))

(define (string-normalize-spaces s [separator #f] [space " "] #:trim? [trim? #t] #:repeat? [repeat? #f])
  (check-separator 'string-normalize-spaces separator)
  (check-string 'string-normalize-spaces s)
  (check-string 'string-normalize-spaces space)
  (string-join (split-string s separator trim? repeat?) space))

(define (string-replace s from to #:all? [all? #t])
  (check-string 'string-replace s)
  (check-string 'string-replace to)
  (unless (or (string? from) (regexp? from))
    (raise-argument-error 'string-replace "(or/c string? regexp?)" from))
  (define find (matcher from #f))
  (define n (string-length s))
  (define out (open-output-string))
  (let loop ([from 0])
    (define-values (start end) (if (> from n) (values #f #f) (find s from)))
    (cond
      [(not start) (write-string s out (min from n))]
      [else
       (write-string s out from start)
       (write-string to out)
       (when (and (= start end) (< end n))
         (write-string s out end (add1 end)))
       (define next (if (= start end) (add1 end) end))
       (if all?
           (loop next)
           (write-string s out (min next n)))]))
  (get-output-string out))

(define (check-two who s part)
  (check-string who s)
  (check-string who part))

(define (string-prefix? s part)
  (check-two 'string-prefix? s part)
  (matches-at? s part 0))

(define (string-suffix? s part)
  (check-two 'string-suffix? s part)
  (define start (- (string-length s) (string-length part)))
  (and (>= start 0) (matches-at? s part start)))

(define (string-contains? s part)
  (check-two 'string-contains? s part)
  (and (find-string s part 0) #t))

(define (non-empty-string? v) (and (string? v) (not (eqv? (string-length v) 0))))
