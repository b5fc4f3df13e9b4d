/// Lines that a trainee might say to anybody, by what they do. The tests hold each to what it is coded as.
enum TraineeLines {
  static let feeling = [
    "You sound tired of carrying it by yourself.", "It hurt, and nobody in the room saw it.",
    "You are angry, and a part of you is afraid of that.", "So you feel alone with it, even when people are there.",
    "It makes you sad to think of it.", "You were scared, and you went in anyway.",
    "There is some shame in telling me that.", "You feel guilty for being relieved.",
    "You are worn out by holding it all together.", "You felt small next to them.",
    "It frightens you how much you want it.", "You are disappointed, and you would rather not be.",
  ]
  static let simple = [
    "You have been doing that for a long time.", "So it was the evening that was hard.",
    "You went there, and then you left again.", "They did not ask you.", "It has been like this since the spring.",
    "You would rather not talk about it today.", "So nobody knows about that.",
    "You keep going back to that moment.",
  ]
  static let open = [
    "What was that like for you?", "How did you get through that week?", "What do you notice when you say it?",
    "What would you want me to understand about that?", "How is it to be here today?",
    "What comes up when it gets quiet?", "What did you hope they would say?", "How do you make sense of it?",
  ]
  static let closed = [
    "Did you sleep last night?", "Are you married?", "Do you live alone?", "Is it worse in the mornings?",
    "Have you told anyone?", "Did that happen often?", "Do you have brothers or sisters?", "Was it last year?",
  ]
  static let advice = [
    "You should try to go for a walk every day.", "You need to talk to your doctor about this.",
    "Why don't you write down what you feel every evening?", "You should just tell them how you feel.",
    "You ought to get more sleep.", "You have to stop thinking about it so much.",
    "If I were you, I would call them tonight.", "You should make a list of what is good in your life.",
  ]
  static let reassurance = [
    "It will all be fine, you'll see.", "Don't worry, everything will work out.", "I'm sure it will get better soon.",
    "You'll be okay, I promise.",
  ]
  static let confronting = [
    "You are just in denial.", "You're not being honest with yourself.", "You're being defensive.",
    "You don't really want to change.",
  ]
  static let affirming = [
    "It took courage to come here.", "You kept going, with all of that.", "You put a lot of care into that.",
  ]
  static let hostile = ["You are pathetic.", "Shut up.", "You're wasting my time.", "You are an idiot."]
  static let pace = [
    "We can go slowly, there is no hurry.", "Let's slow down for a moment.", "We can stop here whenever you like.",
    "Feel your feet on the floor for a moment, if that helps.", "Let's take a breath before we go on.",
  ]
  static let silence = ["...", "…"]
  /// Five steps towards a repair.
  static let repair = [
    "Something has changed between us since last time.", "What was it like for you when I did that?", apology,
    "From your side it makes sense that you pulled back from me.", "Let's agree that from now on I ask you first.",
  ]
  static let apology = "I'm sorry. I moved too fast, and that was my part in it."
  static let suicide = "Are you thinking of killing yourself?"
}
