;; Functions on regexps above those of '#%kernel: all matches, splitting, quoting.
(module regexp "small.rkt"
  (#%require "lambda.rkt" '#%regexp)
  (#%provide regexp-match* regexp-match-positions* regexp-match-peek-positions*
             regexp-split regexp-replaces regexp-quote regexp-replace-quote
             regexp-match-exact? regexp-try-match
             (rename replace* regexp-replace*))

  ;; ---- arguments ----

  (define (check-pattern who pattern)
    (cond
      [(or (regexp? pattern) (byte-regexp? pattern)) pattern]
      [(string? pattern) (regexp pattern)]
      [(bytes? pattern) (byte-regexp pattern)]
      [else (raise-argument-error who "(or/c regexp? byte-regexp? string? bytes?)" pattern)]))

  (define (check-input who input)
    (unless (or (string? input) (bytes? input) (path? input) (input-port? input))
      (raise-argument-error who "(or/c string? bytes? path? input-port?)" input)))

  (define (check-offsets who start end prefix)
    (unless (exact-nonnegative-integer? start)
      (raise-argument-error who "exact-nonnegative-integer?" start))
    (unless (or (not end) (exact-nonnegative-integer? end))
      (raise-argument-error who "(or/c exact-nonnegative-integer? #f)" end))
    (unless (bytes? prefix)
      (raise-argument-error who "bytes?" prefix)))

  (define (check-range who start end length)
    (unless (<= start length)
      (raise-mismatch-error
       who (format "starting offset index out of range [0,~a]: " length) start))
    (unless (or (not end) (<= start end length))
      (raise-mismatch-error
       who (format "ending offset index out of range [~a,~a]: " start length) end)))

  ;; ---- input ----

  (define (sequence-length s) (if (string? s) (string-length s) (bytes-length s)))

  (define (part s start end) (if (string? s) (substring s start end) (subbytes s start end)))

  ;; The input as the string or byte string that matches are parts of, with the offsets in it.
  (define (input-content who rx input start end peek?)
    (cond
      [(input-port? input) (port-content input start end peek?)]
      [(path? input)
       (input-content who rx (if (regexp? rx) (path->string input) (path->bytes input))
                      start end peek?)]
      [(or (string? input) (bytes? input))
       (check-range who start end (sequence-length input))
       (let ([end (or end (sequence-length input))])
         (if (and (string? input) (byte-regexp? rx))
             (values (string->bytes/utf-8 input)
                     (string-utf-8-length input 0 start)
                     (string-utf-8-length input 0 end))
             (values input start end)))]
      [else (raise-argument-error who "(or/c string? bytes? path? input-port?)" input)]))

  ;; The bytes of a port as far as they are matched; they are read from it, or only peeked at.
  (define (port-content in start end peek?)
    (let ([content (if peek? (peek-content in end) (read-content in end))])
      (let ([length (bytes-length content)])
        (values content (min start length) length))))

  (define chunk-size 4096)

  (define (read-content in end)
    (let ([all (open-output-bytes)])
      (let loop ([left end])
        (let ([chunk (read-bytes (if left (min left chunk-size) chunk-size) in)])
          (unless (eof-object? chunk)
            (write-bytes chunk all)
            (let ([left (and left (- left (bytes-length chunk)))])
              (unless (eqv? left 0)
                (loop left))))))
      (get-output-bytes all)))

  (define (peek-content in end)
    (let loop ([size (or end chunk-size)])
      (let ([content (peek-bytes size 0 in)])
        (cond
          [(eof-object? content) #""]
          [(or end (< (bytes-length content) size)) content]
          [else (loop (* 2 size))]))))

  ;; ---- all matches ----

  ;; Calls build with the content and the positions of all matches, the last match first, and where
  ;; the content that was searched starts and ends.
  (define (with-matches who pattern input start end prefix peek? build)
    (let ([rx (check-pattern who pattern)])
      (check-input who input)
      (check-offsets who start end prefix)
      (let-values ([(content from to) (input-content who rx input start end peek?)])
        (build content (regexp-all-positions rx content from to prefix) from to))))

  (define (group-parts content positions)
    (map (lambda (p) (and p (part content (car p) (cdr p)))) positions))

  (define (check-select who select)
    (unless (or (not select) (procedure? select))
      (raise-argument-error who "(or/c procedure? #f)" select)))

  (define (select-parts content select)
    (if (eq? select car)
        (lambda (positions) (part content (caar positions) (cdar positions)))
        (lambda (positions) (select (group-parts content positions)))))

  (define (regexp-match* pattern input [start 0] [end #f] [prefix #""]
                         #:match-select [select car] #:gap-select? [gaps? #f])
    (check-select 'regexp-match* select)
    (unless (or select gaps?)
      (raise-arguments-error
       'regexp-match* "one of `match-select' or `gap-select' must be non-#f"))
    (with-matches
     'regexp-match* pattern input start end prefix #f
     (lambda (content matches from to)
       (cond
         [(not gaps?) (map (select-parts content select) (reverse matches))]
         [else (add-gaps content matches from to (and select (select-parts content select)))]))))

  ;; What lies between matches, and what is selected of each match unless select is #f. The
  ;; selection is made in the order of the matches.
  (define (add-gaps content matches from to select)
    (let loop ([matches (reverse matches)] [at from])
      (if (null? matches)
          (list (part content at to))
          (let* ([whole (caar matches)]
                 [gap (part content at (car whole))]
                 [selected (and select (list (select (car matches))))])
            (cons gap (append (or selected '()) (loop (cdr matches) (cdr whole))))))))

  (define (all-positions who pattern input start end prefix peek? select)
    (unless (procedure? select)
      (raise-argument-error who "procedure?" select))
    (with-matches
     who pattern input start end prefix peek?
     (lambda (content matches from to) (map select (reverse matches)))))

  (define (regexp-match-positions* pattern input [start 0] [end #f] [prefix #""]
                                   #:match-select [select car])
    (all-positions 'regexp-match-positions* pattern input start end prefix #f select))

  (define (regexp-match-peek-positions* pattern input [start 0] [end #f] [prefix #""]
                                        #:match-select [select car])
    (unless (input-port? input)
      (raise-argument-error 'regexp-match-peek-positions* "input-port?" input))
    (all-positions 'regexp-match-peek-positions* pattern input start end prefix #t select))

  (define (regexp-split pattern input [start 0] [end #f] [prefix #""])
    (with-matches
     'regexp-split pattern input start end prefix #f
     (lambda (content matches from to)
       (let loop ([matches matches] [to to] [parts '()])
         (if (null? matches)
             (cons (part content from to) parts)
             (let ([whole (caar matches)])
               (loop (cdr matches) (car whole) (cons (part content (cdr whole) to) parts))))))))

  ;; ---- replacing ----

  (define replace*
    (let ([regexp-replace*
           (lambda (pattern input insert [start 0] [end #f] [prefix #""])
             (replace-all pattern input insert start end prefix))])
      regexp-replace*))

  (define (replace-all pattern input insert start end prefix)
    (check-offsets 'regexp-replace* start end prefix)
    (if (and (eqv? start 0) (not end))
        (regexp-replace* pattern input insert prefix)
        (replace-within (check-pattern 'regexp-replace* pattern) input insert start end prefix)))

  ;; Replaces in a part of the input; what is around it stays.
  (define (replace-within rx input insert start end prefix)
    (unless (or (string? input) (bytes? input))
      (raise-argument-error 'regexp-replace* "(or/c bytes? string?)" input))
    (let-values ([(content from to) (input-content 'regexp-replace* rx input start end #f)])
      ((if (string? content) string-append bytes-append)
       (part content 0 from)
       (regexp-replace* rx (part content from to) insert prefix)
       (part content to (sequence-length content)))))

  (define (regexp-replaces input replacements)
    (let loop ([result input] [left replacements])
      (if (null? left)
          result
          (loop (regexp-replace* (caar left) result (cadar left)) (cdr left)))))

  ;; ---- quoting ----

  (define special-characters (byte-regexp #"[][.*?+|(){}\\$^]"))
  (define special-in-text (regexp "[][.*?+|(){}\\$^]"))

  (define (regexp-quote s [case-sensitive? #t])
    (cond
      [(string? s)
       (let ([quoted (regexp-replace* special-in-text s "\\\\&")])
         (if case-sensitive? quoted (string-append "(?i:" quoted ")")))]
      [(bytes? s)
       (let ([quoted (regexp-replace* special-characters s #"\\\\&")])
         (if case-sensitive? quoted (bytes-append #"(?i:" quoted #")")))]
      [else (raise-argument-error 'regexp-quote "(or/c string? bytes?)" s)]))

  (define (regexp-replace-quote s)
    (cond
      [(string? s) (regexp-replace* "[&\\]" s "\\\\&")]
      [(bytes? s) (regexp-replace* #"[&\\]" s #"\\\\&")]
      [else (raise-argument-error 'regexp-replace-quote "(or/c string? bytes?)" s)]))

  ;; ---- single matches ----

  (define (regexp-match-exact? pattern input)
    (let ([match (regexp-match-positions pattern input)])
      (and match
           (eqv? 0 (caar match))
           (= (cdar match) (matched-length pattern input)))))

  ;; The length of an input in what positions count.
  (define (matched-length pattern input)
    (let ([in-bytes? (or (bytes? pattern) (byte-regexp? pattern))])
      (cond
        [(string? input) (if in-bytes? (string-utf-8-length input) (string-length input))]
        [(bytes? input) (bytes-length input)]
        [(path? input)
         (matched-length pattern (if in-bytes? (path->bytes input) (path->string input)))]
        [else (raise-argument-error 'regexp-match-exact? "(or/c string? bytes? path?)" input)])))

  (define (regexp-try-match pattern in [start 0] [end #f] [out #f] [prefix #""])
    (unless (input-port? in)
      (raise-argument-error 'regexp-try-match "input-port?" in))
    (unless (or (not out) (output-port? out))
      (raise-argument-error 'regexp-try-match "(or/c output-port? #f)" out))
    (let ([match (regexp-match-peek-positions pattern in start end #f prefix)])
      (and match
           ;; groups of lookahead and lookbehind may lie outside of what is taken
           (let* ([inside? (andmap (lambda (p) (or (not p) (and (>= (car p) 0) (<= (cdr p) (cdar match)))))
                                   match)]
                  [parts (if inside? #f (regexp-match-peek pattern in start end #f prefix))]
                  [taken (read-bytes (cdar match) in)])
             (when out
               (write-bytes taken out 0 (caar match)))
             (or parts (group-parts (if (eof-object? taken) #"" taken) match)))))))
