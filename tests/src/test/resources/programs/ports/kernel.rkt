;; Ports at the level of the kernel: peeking, commits, procedures, special values, pipes, positions.
(module kernel '#%kernel
  (define-values (show) (lambda vs (begin (write vs) (newline))))

  (let-values ([(i) (open-input-string "aλ\r\nb\rc\nd")])
    (begin
      (port-count-lines! i)
      (show (peek-char i 1) (peek-bytes 2 1 i) (read-char i) (read-line i 'any))
      (show (call-with-values (lambda () (port-next-location i)) list))
      (show (read-line i 'any-one) (read-line i) (read-string 5 i) (read-byte i))))

  (let-values ([(i) (open-input-string "abcdef")] [(s) (make-semaphore)])
    (let-values ([(e) (port-progress-evt i)])
      (begin
        (thread (lambda () (show (port-commit-peeked 2 e s i) (read-char i))))
        (sleep 0)
        (semaphore-post s)
        (sleep 0.01)
        (show (port-commit-peeked 2 e always-evt i) (sync/timeout 0 e)))))

  (define-values (over)
    (lambda (i)
      (make-input-port 'over
                       (lambda (b) (read-bytes-avail!* b i))
                       (lambda (b skip progress) (peek-bytes-avail!* b skip progress i))
                       void
                       (lambda () (port-progress-evt i))
                       (lambda (n progress done) (port-commit-peeked n progress done i)))))

  (let-values ([(p) (over (open-input-string "hello (1 . 2) world\nx"))])
    (begin
      (show (peek-char p) (peek-bytes 2 1 p) (read-bytes 6 p) (read p))
      (show (port-commit-peeked 3 (port-progress-evt p) always-evt p) (read-line p) (sync p))
      (show (read-bytes 20 p) (peek-char p) (char-ready? p) (read-char p))))

  (define-values (sp)
    (let-values ([(special) (lambda (b . more) (lambda (src line col pos) (list 'sp src)))])
      (make-input-port 'd special special void)))
  (show (read-char-or-special sp) (read sp) (peek-char-or-special sp) (read-byte-or-special sp list 's))

  (define-values (out) (open-output-bytes))
  (let-values ([(p)
                (make-output-port
                 'three
                 always-evt
                 (lambda (b start end non-block? breakable?)
                   (write-bytes b out start (min end (+ start 3))))
                 void)])
    (begin
      (write-string "hello world" p)
      (show (get-output-string out) (file-position p) (write-bytes-avail #"abcdef" p))))

  (let-values ([(i o) (make-pipe 3)])
    (begin
      (thread (lambda () (begin (write-string "abcdefgh" o) (close-output-port o))))
      (show (read-bytes 5 i) (read-line i) (read-char i) (port-closed? o))))

  (let-values ([(o) (open-output-string)])
    (begin
      (write-string "abcdef" o)
      (file-position o 8)
      (write '#(1 "x" #\y) o)
      (show (get-output-bytes o #t 2 12) (get-output-string o))))

  (let-values ([(o) (open-output-string)])
    (begin
      (port-display-handler o (lambda (v p) (write-string "!" p)))
      (display 'a o)
      (write 'b o)
      (show (get-output-string o)))))
