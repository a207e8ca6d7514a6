-- Whether only we have spoken in a chat yet: then its language is the centre's, not its holder's.
ALTER TABLE chats ADD COLUMN unheard INTEGER NOT NULL DEFAULT 0;
