#lang racket/base
;; racket/path

(provide file-name-from-path path-only path-element? simple-form-path normalize-path
         filename-extension path-get-extension path-has-extension?
         find-relative-path shrink-path-wrt some-system-path->string string->some-system-path)

(define (check-path who v)
  (unless (or (path-string? v) (path-for-some-system? v))
    (raise-argument-error who "(or/c path-string? path-for-some-system?)" v)))

;; ---- parts

(define (file-name-from-path p)
  (check-path 'file-name-from-path p)
  (define-values (base name directory?) (split-path p))
  (and (not directory?) (path-for-some-system? name) name))

(define (path-only p)
  (check-path 'path-only p)
  (define-values (base name directory?) (split-path p))
  (cond
    [(or directory? (not (path-for-some-system? name))) (if (string? p) (string->path p) p)]
    [(path-for-some-system? base) base]
    [else #f]))

(define (path-element? v)
  (and (path-for-some-system? v)
       (let-values ([(base name directory?) (split-path v)])
         (and (eq? base 'relative) (path-for-some-system? name)))))

;; The bytes of the file name, #f if there is none
(define (file-name-bytes who p)
  (check-path who p)
  (define-values (base name directory?) (split-path p))
  (and (path-for-some-system? name) (path->bytes name)))

(define (filename-extension p)
  (define name (file-name-bytes 'filename-extension (if (file-name-from-path p) p "..")))
  (define m (and name (regexp-match #rx#"[.]([^.]+)$" name)))
  (and m (cadr m)))

(define (path-get-extension p)
  (define name (file-name-bytes 'path-get-extension p))
  (define m (and name (regexp-match #rx#"(?<=.)([.][^.]+)$" name)))
  (and m (cadr m)))

(define (path-has-extension? p extension)
  (define wanted (if (string? extension) (string->bytes/utf-8 extension) extension))
  (define name (file-name-bytes 'path-has-extension? p))
  (and name
       (let ([start (- (bytes-length name) (bytes-length wanted))])
         (and (> start 0) (equal? (subbytes name start) wanted)))))

;; ---- normal forms

(define (simple-form-path p)
  (check-path 'simple-form-path p)
  (simplify-path (path->complete-path p)))

(define (normalize-path p [base (current-directory)])
  (check-path 'normalize-path p)
  (simplify-path (resolve-all (path->complete-path p base))))

;; Follows the links on the way.
(define (resolve-all p)
  (define-values (base name directory?) (split-path p))
  (cond
    [(not (path? base)) p]
    [else
     (define here (build-path (resolve-all base) name))
     (define target (resolve-path here))
     (if (equal? target here)
         here
         (let-values ([(parent last directory?) (split-path here)])
           (resolve-all (path->complete-path target parent))))]))

;; ---- one path as seen from another

(define (find-relative-path base p #:more-than-root? [more-than-root? #f]
                            #:more-than-same? [more-than-same? #f])
  (define from (explode-path base))
  (define to (explode-path p))
  (cond
    [(not (equal? (car from) (car to))) p]
    [else
     (let loop ([from (cdr from)] [to (cdr to)] [common 1])
       (cond
         [(and (pair? from) (pair? to) (equal? (car from) (car to)))
          (loop (cdr from) (cdr to) (add1 common))]
         [(and more-than-root? (= common 1)) p]
         [(and (null? from) (null? to)) (if more-than-same? (build-path 'same) p)]
         [else (apply build-path (append (map (lambda (part) 'up) from) to))]))]))

;; p without the parts that it has in common with all of the others
(define (shrink-path-wrt p others)
  (define parts (reverse (explode-path p)))
  (define rest (for/list ([other (in-list others)] #:unless (equal? other p))
                 (reverse (explode-path other))))
  (let loop ([n 1])
    (define ending (take-at-most parts n))
    (if (or (>= n (length parts))
            (not (for/or ([other (in-list rest)]) (equal? ending (take-at-most other n)))))
        (apply build-path (reverse ending))
        (loop (add1 n)))))

(define (take-at-most l n)
  (if (or (null? l) (zero? n)) '() (cons (car l) (take-at-most (cdr l) (sub1 n)))))

(define (some-system-path->string p)
  (unless (path-for-some-system? p)
    (raise-argument-error 'some-system-path->string "path-for-some-system?" p))
  (bytes->string/utf-8 (path->bytes p)))

(define (string->some-system-path s kind)
  (unless (string? s) (raise-argument-error 'string->some-system-path "string?" s))
  (bytes->path (string->bytes/utf-8 s) kind))
