SELECT EXISTS (SELECT FROM platform.outbox)
