#lang racket/base
;; syntax/srcloc: source locations of syntax objects, srclocs, lists and vectors.

(provide source-location? source-location-list? source-location-vector?
         check-source-location!
         build-source-location build-source-location-list build-source-location-vector
         build-source-location-syntax
         source-location-known? source-location-source source-location-line source-location-column
         source-location-position source-location-span source-location-end
         source-location->string source-location->prefix update-source-location
         syntax-source-directory syntax-source-file-name)

(define (valid? source line column position span)
  (and (or (not line) (exact-positive-integer? line))
       (or (not column) (exact-nonnegative-integer? column))
       (or (not position) (exact-positive-integer? position))
       (or (not span) (exact-nonnegative-integer? span))
       (if (and line column) #t (not (or (and line (not column)) (and column (not line)))))))

(define (source-location-list? v) (and (list? v) (= 5 (length v)) (apply valid? v)))
(define (source-location-vector? v)
  (and (vector? v) (= 5 (vector-length v)) (apply valid? (vector->list v))))
(define (source-location? v)
  (or (and (srcloc? v)
           (valid? (srcloc-source v) (srcloc-line v) (srcloc-column v) (srcloc-position v)
                   (srcloc-span v))) (syntax? v) (not v) (source-location-list? v) (source-location-vector? v)))

(define (check-source-location! who v)
  (unless (source-location? v)
    (raise-argument-error who "source-location?" v)))

;; The five parts of a location, each #f if unknown
(define (parts who v)
  (cond
    [(not v) (values #f #f #f #f #f)]
    [(syntax? v)
     (values (syntax-source v) (syntax-line v) (syntax-column v) (syntax-position v) (syntax-span v))]
    [(srcloc? v)
     (values (srcloc-source v) (srcloc-line v) (srcloc-column v) (srcloc-position v)
             (srcloc-span v))]
    [(source-location-list? v) (apply values v)]
    [(source-location-vector? v) (vector->values v)]
    [else (raise-argument-error who "source-location?" v)]))

(define (source-location-known? v)
  (define-values (source line column position span) (parts 'source-location-known? v))
  (and (or source line column position span) #t))

(define-syntax-rule (define-part name (part ...) result)
  (define (name v)
    (define-values (part ...) (parts 'name v))
    result))

(define-part source-location-source (source line column position span) source)
(define-part source-location-line (source line column position span) line)
(define-part source-location-column (source line column position span) column)
(define-part source-location-position (source line column position span) position)
(define-part source-location-span (source line column position span) span)
(define-part source-location-end (source line column position span)
  (and position span (+ position span)))

;; The smallest location that has all of the given ones, unknown where they have other sources.
(define (joined who locations)
  (for/fold ([source #f] [line #f] [column #f] [position #f] [span #f] #:result
             (list source line column position span))
            ([v (in-list locations)] [i (in-naturals)])
    (define-values (s l c p n) (parts who v))
    (cond
      [(zero? i) (values s l c p n)]
      [(not (equal? s source)) (values #f #f #f #f #f)]
      [else
       (define first? (and l line (or (< l line) (and (= l line) c column (< c column)))))
       (define start (and p position (min p position)))
       (define end (and p position n span (max (+ p n) (+ position span))))
       (values source
               (and l line (min l line))
               (and c column (if first? c column))
               start
               (and start end (- end start)))])))

(define (build-source-location . locations)
  (apply srcloc (joined 'build-source-location locations)))
(define (build-source-location-list . locations)
  (joined 'build-source-location-list locations))
(define (build-source-location-vector . locations)
  (list->vector (joined 'build-source-location-vector locations)))
(define (build-source-location-syntax . locations)
  (datum->syntax #f '() (joined 'build-source-location-syntax locations)))

(define unset (string->uninterned-symbol "unset"))

(define (update-source-location v #:source [source unset] #:line [line unset]
                                #:column [column unset] #:position [position unset]
                                #:span [span unset])
  (define-values (s l c p n) (parts 'update-source-location v))
  (define (new given old) (if (eq? given unset) old given))
  (define all
    (list (new source s) (new line l) (new column c) (new position p) (new span n)))
  (cond
    [(syntax? v) (datum->syntax v (syntax-e v) all v)]
    [(srcloc? v) (apply srcloc all)]
    [(vector? v) (list->vector all)]
    [else all]))

(define (source-location->string v [suffix ""])
  (define-values (source line column position span) (parts 'source-location->string v))
  (cond
    [(not (or source line column position span)) ""]
    [else
     (define where (if source (format "~a" source) ""))
     (string-append
      where
      (cond
        [(and line column) (format ":~a:~a" line column)]
        [(and position span) (format "::~a-~a" position (+ position span))]
        [position (format "::~a" position)]
        [else ""])
      suffix)]))

(define (source-location->prefix v) (source-location->string v ": "))

(define (syntax-source-directory stx)
  (define source (syntax-source stx))
  (and (path? source)
       (let-values ([(base name dir?) (split-path source)]) (and (path? base) base))))

(define (syntax-source-file-name stx)
  (define source (syntax-source stx))
  (and (path? source)
       (let-values ([(base name dir?) (split-path source)]) (and (path? name) name))))
