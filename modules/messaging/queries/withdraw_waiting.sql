UPDATE messaging.mail SET state = 'withdrawn' WHERE state = 'waiting'
