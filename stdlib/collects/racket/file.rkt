#lang racket/base
;; Files and directories as a whole (reference, section 15.2.9 and following).
(require "private/atomic-file.rkt")
(provide file->string file->bytes file->value file->list file->lines file->bytes-lines
         display-to-file write-to-file display-lines-to-file
         make-temporary-file call-with-atomic-output-file make-directory* make-parent-directory*
         delete-directory/files copy-directory/files
         find-files fold-files pathlist-closure
         block-device-type-bits character-device-type-bits directory-type-bits fifo-type-bits
         file-type-bits group-execute-bit group-permission-bits group-read-bit group-write-bit
         other-execute-bit other-permission-bits other-read-bit other-write-bit
         regular-file-type-bits set-group-id-bit set-user-id-bit socket-type-bits sticky-bit
         symbolic-link-type-bits user-execute-bit user-permission-bits user-read-bit
         user-write-bit)

;; ---- checks ----

(define (check-path who v)
  (unless (path-string? v) (raise-argument-error who "path-string?" v)))

(define (check-mode who mode)
  (unless (memq mode '(binary text))
    (raise-argument-error who "(or/c 'binary 'text)" mode)))

(define (check-exists who exists)
  (unless (memq exists '(error append update replace truncate truncate/replace))
    (raise-argument-error
     who "(or/c 'error 'append 'update 'replace 'truncate 'truncate/replace)" exists)))

(define (check-line-mode who mode)
  (unless (memq mode '(linefeed return return-linefeed any any-one))
    (raise-argument-error
     who "(or/c 'linefeed 'return 'return-linefeed 'any 'any-one)" mode)))

(define (check-procedure who arity v)
  (unless (and (procedure? v) (procedure-arity-includes? v arity))
    (raise-argument-error who (format "(procedure-arity-includes/c ~a)" arity) v)))

;; ---- reading ----

;; Whatever `collect` makes of the items that `read-item` finds up to the end of the file.
(define (read-all path mode read-item)
  (call-with-input-file* path #:mode mode
    (lambda (in)
      (let loop ([items '()])
        (define item (read-item in))
        (if (eof-object? item)
            (reverse items)
            (loop (cons item items)))))))

(define (file->bytes path #:mode [mode 'binary])
  (check-path 'file->bytes path)
  (check-mode 'file->bytes mode)
  (call-with-input-file* path #:mode mode
    (lambda (in)
      (define out (open-output-bytes))
      (define buffer (make-bytes 4096))
      (let loop ()
        (define n (read-bytes-avail! buffer in))
        (unless (eof-object? n)
          (write-bytes buffer out 0 n)
          (loop)))
      (get-output-bytes out #t))))

(define (file->string path #:mode [mode 'binary])
  (check-path 'file->string path)
  (check-mode 'file->string mode)
  (bytes->string/utf-8 (file->bytes path #:mode mode) #\uFFFD))

(define (file->value path #:mode [mode 'binary])
  (check-path 'file->value path)
  (check-mode 'file->value mode)
  (call-with-input-file* path #:mode mode read))

(define (file->list path [read-item read] #:mode [mode 'binary])
  (check-path 'file->list path)
  (check-procedure 'file->list 1 read-item)
  (check-mode 'file->list mode)
  (read-all path mode read-item))

(define (file->lines path #:mode [mode 'binary] #:line-mode [line-mode 'any])
  (check-path 'file->lines path)
  (check-mode 'file->lines mode)
  (check-line-mode 'file->lines line-mode)
  (read-all path mode (lambda (in) (read-line in line-mode))))

(define (file->bytes-lines path #:mode [mode 'binary] #:line-mode [line-mode 'any])
  (check-path 'file->bytes-lines path)
  (check-mode 'file->bytes-lines mode)
  (check-line-mode 'file->bytes-lines line-mode)
  (read-all path mode (lambda (in) (read-bytes-line in line-mode))))

;; ---- writing ----

(define (write-with who path mode exists write-content)
  (check-path who path)
  (check-mode who mode)
  (check-exists who exists)
  (call-with-output-file* path #:mode mode #:exists exists write-content)
  (void))

(define (display-to-file v path #:mode [mode 'binary] #:exists [exists 'error])
  (write-with 'display-to-file path mode exists (lambda (out) (display v out))))

(define (write-to-file v path #:mode [mode 'binary] #:exists [exists 'error])
  (write-with 'write-to-file path mode exists (lambda (out) (write v out))))

(define (display-lines-to-file lines path
                               #:mode [mode 'binary]
                               #:exists [exists 'error]
                               #:separator [separator #"\n"])
  (unless (list? lines) (raise-argument-error 'display-lines-to-file "list?" lines))
  (write-with 'display-lines-to-file path mode exists
              (lambda (out)
                (for ([line (in-list lines)])
                  (display line out)
                  (display separator out)))))

;; ---- directories ----

(define (make-parent-directory* path)
  (check-path 'make-parent-directory* path)
  (define-values (base name directory?) (split-path path))
  (when (path? base) (make-directory* base)))

(define (make-directory* path)
  (check-path 'make-directory* path)
  (define-values (base name directory?) (split-path path))
  (when (and (path? base) (not (directory-exists? base)))
    (make-directory* base))
  (unless (directory-exists? path)
    ;; somebody else may make it in between
    (with-handlers ([exn:fail:filesystem:exists?
                     (lambda (e) (unless (directory-exists? path) (raise e)))])
      (make-directory path))))

(define (nothing-there who path)
  (raise (exn:fail:filesystem
          (format "~a: encountered path that is neither file nor directory\n  path: ~a" who path)
          (current-continuation-marks))))

(define (delete-directory/files path #:must-exist? [must-exist? #t])
  (check-path 'delete-directory/files path)
  (let delete ([path path] [must-exist? must-exist?])
    (cond
      [(or (link-exists? path) (file-exists? path)) (delete-file path)]
      [(directory-exists? path)
       (for ([name (in-list (directory-list path))])
         (delete (build-path path name) must-exist?))
       (delete-directory path)]
      [must-exist? (nothing-there 'delete-directory/files path)])))

(define (copy-directory/files from to
                              #:keep-modify-seconds? [keep-time? #f]
                              #:preserve-links? [preserve-links? #f])
  (check-path 'copy-directory/files from)
  (check-path 'copy-directory/files to)
  (define (keep-time from to)
    (when keep-time?
      (file-or-directory-modify-seconds to (file-or-directory-modify-seconds from))))
  (let copy ([from from] [to to])
    (cond
      [(and preserve-links? (link-exists? from))
       (make-file-or-directory-link (resolve-path from) to)]
      [(file-exists? from)
       (copy-file from to)
       (keep-time from to)]
      [(directory-exists? from)
       (make-directory to)
       (for ([name (in-list (directory-list from))])
         (copy (build-path from name) (build-path to name)))
       (keep-time from to)]
      [else (nothing-there 'copy-directory/files from)])))

;; ---- walking ----

(define (fold-files visit initial [start #f] [follow-links? #t])
  (define (kind path)
    (cond
      [(and (not follow-links?) (link-exists? path)) 'link]
      [(directory-exists? path) 'dir]
      [else 'file]))
  ;; A visitor may answer with a second value: whether to look into the directory.
  (define (visit-directory path result)
    (call-with-values
     (lambda () (visit path 'dir result))
     (case-lambda
       [(result) (values result #t)]
       [(result enter?) (values result enter?)])))
  (define (walk path result)
    (define type (kind path))
    (cond
      [(eq? type 'dir)
       (define-values (after enter?) (visit-directory path result))
       (if enter? (walk-inside path after) after)]
      [else (call-with-values (lambda () (visit path type result))
                              (case-lambda [(result) result] [(result enter?) result]))]))
  (define (walk-inside directory result)
    (for/fold ([result result]) ([name (in-list (directory-list (or directory (current-directory))))])
      (walk (if directory (build-path directory name) name) result)))
  (if start
      (walk (if (string? start) (string->path start) start) initial)
      (walk-inside #f initial)))

(define (find-files accept? [start #f]
                    #:skip-filtered-directory? [skip? #f]
                    #:follow-links? [follow-links? #t])
  (reverse
   (fold-files
    (lambda (path kind found)
      (define good? (accept? path))
      (define more (if good? (cons path found) found))
      (if (and skip? (eq? kind 'dir))
          (values more good?)
          more))
    '() start follow-links?)))

(define (pathlist-closure paths #:path-filter [accept? #f] #:follow-links? [follow-links? #f])
  (define seen (make-hash))
  (define found '())
  (define (add! path)
    (define simple (simplify-path path #f))
    (unless (hash-ref seen simple #f)
      (hash-set! seen simple #t)
      (set! found (cons simple found))))
  (define (add-parents! path)
    (define-values (base name directory?) (split-path (simplify-path path #f)))
    (when (path? base)
      (add-parents! base)
      (add! base)))
  (for ([path (in-list paths)])
    (add-parents! path)
    (define top? #t)
    (fold-files
     (lambda (path kind result)
       (define good? (or (not accept?) (accept? path)))
       (when good?
         ;; only what was named, and what stands above it, shows that it is a directory
         (add! (if (and top? (eq? kind 'dir)) (path->directory-path path) path)))
       (set! top? #f)
       (if (eq? kind 'dir) (values result good?) result))
     #f path follow-links?))
  (reverse found))

;; ---- the bits of a mode, as file-or-directory-stat gives it ----

(define block-device-type-bits #o60000)
(define character-device-type-bits #o20000)
(define directory-type-bits #o40000)
(define fifo-type-bits #o10000)
(define file-type-bits #o170000)
(define group-execute-bit #o10)
(define group-permission-bits #o70)
(define group-read-bit #o40)
(define group-write-bit #o20)
(define other-execute-bit #o1)
(define other-permission-bits #o7)
(define other-read-bit #o4)
(define other-write-bit #o2)
(define regular-file-type-bits #o100000)
(define set-group-id-bit #o2000)
(define set-user-id-bit #o4000)
(define socket-type-bits #o140000)
(define sticky-bit #o1000)
(define symbolic-link-type-bits #o120000)
(define user-execute-bit #o100)
(define user-permission-bits #o700)
(define user-read-bit #o400)
(define user-write-bit #o200)

;; ---- temporary files ----

(define attempts 100)

(define (make-temporary-file [template "rkttmp~a"] [source #f] [directory #f])
  (define who 'make-temporary-file)
  (unless (string? template) (raise-argument-error who "string?" template))
  (unless (or (not source) (eq? source 'directory) (path-string? source))
    (raise-argument-error who "(or/c path-string? 'directory #f)" source))
  (unless (or (not directory) (path-string? directory))
    (raise-argument-error who "(or/c path-string? #f)" directory))
  (define (name stamp)
    (with-handlers ([exn:fail:contract?
                     (lambda (e)
                       (raise-arguments-error
                        who
                        "malformed template"
                        "expected" (unquoted "a format string accepting 1 string argument")
                        "given" template))])
      (format template stamp)))
  (define place (or directory (find-system-path 'temp-dir)))
  (let loop ([left attempts])
    (define stamp
      (format "~a~a" (inexact->exact (floor (current-inexact-milliseconds))) (random 1000000)))
    (define path (simplify-path (path->complete-path (build-path place (name stamp))) #f))
    (with-handlers ([(lambda (e) (and (exn:fail:filesystem:exists? e) (> left 1)))
                     (lambda (e) (loop (- left 1)))])
      (cond
        [(eq? source 'directory) (make-directory path)]
        [source (copy-file source path)]
        [else (close-output-port (open-output-file path))])
      path)))

;; A value that messages show without quotes.
(struct unquoted (text)
  #:property prop:custom-write
  (lambda (v out mode) (write-string (unquoted-text v) out)))
