#lang racket/base
;; racket/date: dates as text and as seconds

(require racket/contract/base racket/math)

(provide
 (contract-out
  [current-date (-> date*?)]
  [date->seconds (->* (date?) (any/c) exact-integer?)]
  [date*->seconds (->* (date?) (any/c) real?)]
  [date->string (->* (date?) (any/c) string?)]
  [date-display-format
   (parameter/c (or/c 'american 'chinese 'german 'indian 'irish 'julian 'iso-8601 'rfc2822))]
  [find-seconds (->* ((integer-in 0 61) (integer-in 0 59) (integer-in 0 23) (integer-in 1 31)
                      (integer-in 1 12) natural?)
                     (any/c)
                     exact-integer?)]
  [date->julian/scaliger (-> date? exact-integer?)]
  [julian/scaliger->string (-> exact-integer? string?)]))

(define (current-date) (seconds->date (/ (current-inexact-milliseconds) 1000)))

(define date-display-format (make-parameter 'american))

;; ---- text

(define months
  #("January" "February" "March" "April" "May" "June" "July" "August" "September" "October"
    "November" "December"))
(define german-months
  #("Januar" "Februar" "März" "April" "Mai" "Juni" "Juli" "August" "September" "Oktober"
    "November" "Dezember"))
(define days #("Sunday" "Monday" "Tuesday" "Wednesday" "Thursday" "Friday" "Saturday"))
(define chinese-days #("天" "一" "二" "三" "四" "五" "六"))

(define (two-digits n) (if (< n 10) (format "0~a" n) (number->string n)))
(define (short name) (substring name 0 3))

(define (with-ordinal n)
  (format "~a~a" n
          (case n
            [(1 21 31) "st"]
            [(2 22) "nd"]
            [(3 23) "rd"]
            [else "th"])))

(define (date->string d [time? #f])
  (define year (date-year d))
  (define month (date-month d))
  (define day (date-day d))
  (define month-name (vector-ref months (sub1 month)))
  (define day-name (vector-ref days (date-week-day d)))
  (define hour (date-hour d))
  (define half (if (>= hour 12) "pm" "am"))
  (define hour12 (let ([h (modulo hour 12)]) (if (zero? h) 12 h)))
  (define minute (two-digits (date-minute d)))
  (define second (two-digits (date-second d)))
  (define short-time (format "~a:~a" (two-digits hour) minute))
  (define time (format "~a:~a" short-time second))
  (define time12 (format "~a:~a:~a~a" hour12 minute second half))
  (define-values (text separator time-text)
    (case (date-display-format)
      [(american)
       (values (format "~a, ~a ~a, ~a" day-name month-name (with-ordinal day) year) " " time12)]
      [(chinese)
       (values (format "~a/~a/~a 星期~a" year month day (vector-ref chinese-days (date-week-day d)))
               " " time)]
      [(german)
       (values (format "~a. ~a ~a" day (vector-ref german-months (sub1 month)) year)
               ", " short-time)]
      [(indian) (values (format "~a-~a-~a" day month year) " " time12)]
      [(irish)
       (values (format "~a, ~a ~a ~a" day-name (with-ordinal day) month-name year)
               ", " (format "~a:~a~a" hour12 minute half))]
      [(iso-8601)
       (values (format "~a-~a-~a" year (two-digits month) (two-digits day)) "T" time)]
      [(rfc2822)
       (values (format "~a, ~a ~a ~a" (short day-name) day (short month-name) year)
               " " (format "~a ~a" time (offset-text (date-time-zone-offset d))))]
      [(julian) (values (julian/scaliger->string (date->julian/scaliger d)) ", " time)]))
  (if time? (string-append text separator time-text) text))

;; An offset from UTC in seconds as +hhmm
(define (offset-text offset)
  (define-values (hours minutes) (quotient/remainder (quotient (abs offset) 60) 60))
  (format "~a~a~a" (if (negative? offset) "-" "+") (two-digits hours) (two-digits minutes)))

;; ---- seconds

;; Days since the first of January 1970 of a date in the Gregorian calendar
(define (civil->days year month day)
  (define y (if (<= month 2) (sub1 year) year))
  (define era (floor (/ y 400)))
  (define year-of-era (- y (* era 400)))
  (define day-of-year (+ (quotient (+ (* 153 (modulo (- month 3) 12)) 2) 5) (sub1 day)))
  (define day-of-era
    (+ (* year-of-era 365) (quotient year-of-era 4) (- (quotient year-of-era 100)) day-of-year))
  (+ (* era 146097) day-of-era -719468))

(define (fields d)
  (list (date-year d) (date-month d) (date-day d) (date-hour d) (date-minute d) (date-second d)))

(define (fields<? a b)
  (and (pair? a)
       (or (< (car a) (car b))
           (and (= (car a) (car b)) (fields<? (cdr a) (cdr b))))))

(define (find-seconds second minute hour day month year [local-time? #t])
  (define wanted (list year month day hour minute second))
  (define near
    (+ (* 86400 (civil->days year month day)) (* 3600 hour) (* 60 minute) second))
  (define (fields-at s) (fields (seconds->date s local-time?)))
  ;; the first time that is not before the one wanted
  (define found
    (let loop ([low (- near (* 3 86400))] [high (+ near (* 3 86400))])
      (cond
        [(= low high) low]
        [else
         (define middle (floor (/ (+ low high) 2)))
         (if (fields<? (fields-at middle) wanted) (loop (add1 middle) high) (loop low middle))])))
  (unless (equal? (fields-at found) wanted)
    (error 'find-seconds
           "non-existent date\n  wanted: ~s\n  nearest below: ~a is ~s\n  nearest above: ~a is ~s"
           (reverse wanted)
           (sub1 found) (reverse (fields-at (sub1 found)))
           found (reverse (fields-at found))))
  found)

(define (date->seconds d [local-time? #t])
  (find-seconds (date-second d) (date-minute d) (date-hour d)
                (date-day d) (date-month d) (date-year d) local-time?))

(define (date*->seconds d [local-time? #t])
  (define s (date->seconds d local-time?))
  (if (date*? d) (+ s (/ (date*-nanosecond d) 1000000000)) s))

;; ---- Julian days

(define (date->julian/scaliger d)
  (+ 2440588 (civil->days (date-year d) (date-month d) (date-day d))))

(define (julian/scaliger->string n)
  (define digits (number->string n))
  (define size (string-length digits))
  (apply string-append "JD"
         (let loop ([end (let ([r (remainder size 3)]) (if (zero? r) 3 r))] [start 0])
           (if (>= start size)
               '()
               (list* " " (substring digits start end) (loop (+ end 3) end))))))
