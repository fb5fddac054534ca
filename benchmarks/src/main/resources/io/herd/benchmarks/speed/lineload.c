/*
 * The same closed-loop generator for every server: one epoll thread; each connection sends a batch of commands, waits
 * for as many replies, and begins again. A reply is counted by its line feed.
 *
 *   lineload iamat|resp PORT CONNECTIONS IN_FLIGHT SECONDS CLIENTS
 *
 * iamat sends IAMAT lines, resp sends the same bytes as the value of a Redis SET. Times go up, so every IAMAT is a new
 * position. Prints one line of JSON.
 */
#define _GNU_SOURCE
#include <arpa/inet.h>
#include <errno.h>
#include <fcntl.h>
#include <netinet/tcp.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/epoll.h>
#include <sys/socket.h>
#include <time.h>
#include <unistd.h>

enum { BUFFER = 1 << 18, EVENTS = 256, MAX_SAMPLES = 1 << 22, ID_LENGTH = 14, PATIENCE_MS = 10000 };

struct connection {
  int fd;
  int awaited;
  uint64_t sequence;
  int number;
  double sent;
};

static char out[BUFFER];
static char in[BUFFER];
static float samples[MAX_SAMPLES];
static size_t sample_count;
static uint64_t start_second;
static int clients;
static int in_flight;
static int is_resp;

static double now(void) {
  struct timespec t;
  clock_gettime(CLOCK_MONOTONIC, &t);
  return t.tv_sec + t.tv_nsec * 1e-9;
}

static void fail(const char *what) {
  perror(what);
  exit(2);
}

static char *digits(char *p, uint64_t value, int count) {
  for (int i = count - 1; i >= 0; i--) {
    p[i] = '0' + value % 10;
    value /= 10;
  }
  return p + count;
}

static char *text(char *p, const char *words) {
  size_t length = strlen(words);
  memcpy(p, words, length);
  return p + length;
}

static char *iamat(char *p, const struct connection *c) {
  uint64_t nanos = c->sequence * 1000 + c->number;
  p = text(p, "IAMAT client");
  p = digits(p, (c->sequence * 131 + (uint64_t)c->number * 7919) % clients, ID_LENGTH - 6);
  p = text(p, " +34.068930-118.445127 ");
  p = digits(p, start_second + nanos / 1000000000, 10);
  *p++ = '.';
  return digits(p, nanos % 1000000000, 9);
}

static char *set(char *p, const struct connection *c) {
  char value[128];
  char *end = iamat(value, c);
  p += sprintf(p, "*3\r\n$3\r\nSET\r\n$%d\r\n%.*s\r\n$%d\r\n", ID_LENGTH, ID_LENGTH, value + 6, (int)(end - value));
  memcpy(p, value, end - value);
  return text(p + (end - value), "\r\n");
}

static void send_batch(struct connection *c) {
  char *p = out;
  for (int i = 0; i < in_flight; i++) {
    c->sequence++;
    p = is_resp ? set(p, c) : text(iamat(p, c), "\n");
  }
  c->awaited = in_flight;
  for (char *from = out; from < p;) {
    ssize_t written = write(c->fd, from, p - from);
    if (written < 0 && errno != EAGAIN) {
      fail("write");
    }
    from += written > 0 ? written : 0;
  }
}

static void open_connection(struct connection *c, int number, int port, int poll) {
  struct sockaddr_in address = {.sin_family = AF_INET, .sin_port = htons(port)};
  address.sin_addr.s_addr = htonl(INADDR_LOOPBACK);
  int one = 1;
  c->fd = socket(AF_INET, SOCK_STREAM, 0);
  c->number = number;
  if (connect(c->fd, (struct sockaddr *)&address, sizeof address) < 0) {
    fail("connect");
  }
  setsockopt(c->fd, IPPROTO_TCP, TCP_NODELAY, &one, sizeof one);
  fcntl(c->fd, F_SETFL, O_NONBLOCK);
  struct epoll_event event = {.events = EPOLLIN, .data.ptr = c};
  epoll_ctl(poll, EPOLL_CTL_ADD, c->fd, &event);
}

/* Reads what has come; returns the number of replies in it. */
static int receive(struct connection *c) {
  ssize_t length = read(c->fd, in, sizeof in);
  if (length <= 0) {
    fail("read");
  }
  int replies = 0;
  for (char *p = in; (p = memchr(p, '\n', in + length - p)) != NULL; p++) {
    replies++;
  }
  c->awaited -= replies;
  return replies;
}

static int ascending(const void *a, const void *b) {
  float x = *(const float *)a, y = *(const float *)b;
  return (x > y) - (x < y);
}

static double percentile(double p) {
  return sample_count == 0 ? 0 : samples[(size_t)(p * (sample_count - 1))] * 1e6;
}

int main(int count, char **words) {
  if (count != 7) {
    fprintf(stderr, "usage: lineload iamat|resp PORT CONNECTIONS IN_FLIGHT SECONDS CLIENTS\n");
    return 2;
  }
  is_resp = !strcmp(words[1], "resp");
  int port = atoi(words[2]), connections = atoi(words[3]);
  in_flight = atoi(words[4]);
  clients = atoi(words[6]);
  start_second = time(NULL);
  int poll = epoll_create1(0);
  struct connection *all = calloc(connections, sizeof *all);
  for (int i = 0; i < connections; i++) {
    open_connection(&all[i], i, port, poll);
  }
  double begin = now(), end = begin + atof(words[5]);
  uint64_t done = 0;
  int live = connections;
  for (int i = 0; i < connections; i++) {
    all[i].sent = now();
    send_batch(&all[i]);
  }
  while (live > 0) {
    struct epoll_event events[EVENTS];
    int ready = epoll_wait(poll, events, EVENTS, PATIENCE_MS);
    if (ready <= 0) {
      fprintf(stderr, "no reply for %d ms\n", PATIENCE_MS);
      return 3;
    }
    double at = now();
    for (int i = 0; i < ready; i++) {
      struct connection *c = events[i].data.ptr;
      done += receive(c);
      if (c->awaited > 0) {
        continue;
      }
      if (sample_count < MAX_SAMPLES) {
        samples[sample_count++] = at - c->sent;
      }
      if (at < end) {
        c->sent = at;
        send_batch(c);
      } else {
        live--;
      }
    }
  }
  double seconds = now() - begin;
  qsort(samples, sample_count, sizeof *samples, ascending);
  printf("{\"done\": %llu, \"seconds\": %.6f, \"p50Micros\": %.1f, \"p99Micros\": %.1f}\n", (unsigned long long)done,
         seconds, percentile(0.5), percentile(0.99));
  return 0;
}
