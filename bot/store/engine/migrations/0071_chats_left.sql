-- Whether whoever alone held a chat deleted the account or was erased: looks at it name it no more.
ALTER TABLE chats ADD COLUMN owner_gone INTEGER NOT NULL DEFAULT 0;
